using Routing.Simulation;

namespace Routing.Cli.Tests;

/// <summary>Kills the gateway once half of the calls have been offered, and starts it again.</summary>
internal sealed class KillHalfway(GatewayProcess gateway) : IProgress<DriveProgress>
{
    private readonly TaskCompletionSource _restarted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _isDone;

    /// <summary>Completes when the gateway is there again.</summary>
    public Task Restarted => _restarted.Task;

    public void Report(DriveProgress value)
    {
        if (value.Offered >= value.Calls / 2 && Interlocked.Exchange(ref _isDone, 1) == 0)
            _ = KillAsync();
    }

    private async Task KillAsync()
    {
        try
        {
            await gateway.KillAsync();
            await gateway.StartAsync(CancellationToken.None);
            _restarted.SetResult();
        }
        catch (Exception failure)
        {
            _restarted.SetException(failure);
        }
    }
}
