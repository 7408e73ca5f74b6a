namespace Routing.Gateway;

/// <summary>Where several processes share the hooks: looks every second which of them are this one's to deliver, and what others have changed.</summary>
internal sealed class HookWatch(Hooks hooks, HookParts parts) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);
    private bool _isFailing;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!hooks.AreShared) return;
        using var timer = new PeriodicTimer(Period, parts.Time);
        do await LookAsync();
        while (await WaitAsync(timer, stoppingToken));
    }

    private static async Task<bool> WaitAsync(PeriodicTimer timer, CancellationToken stopping)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    // The database comes back; until then one message is enough.
    private async Task LookAsync()
    {
        try
        {
            await Task.Run(hooks.RenewAsync);
            _isFailing = false;
        }
        catch (Exception exception)
        {
            if (!_isFailing) HookCourierLog.NotRead(parts.Logger, exception);
            _isFailing = true;
        }
    }
}
