using Microsoft.Extensions.Hosting;

namespace Routing.Grains;

/// <summary>Touches centers all the time, so that one whose node was lost comes back on another without waiting for a client.</summary>
internal sealed class CenterWatch(IGrainFactory grains, IReadOnlyList<string> centers, ClusterLimits limits, TimeProvider time) : BackgroundService
{
    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(centers.Select(center => WatchAsync(grains.GetGrain<ICenterGrain>(center), stoppingToken)));

    private async Task WatchAsync(ICenterGrain center, CancellationToken stoppingToken)
    {
        try
        {
            using var timer = new PeriodicTimer(limits.TouchPeriod, time);
            do await TouchAsync(center, stoppingToken).ConfigureAwait(false);
            while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The node leaves.
        }
    }

    private async Task TouchAsync(ICenterGrain center, CancellationToken stoppingToken)
    {
        Task<bool>? touching = null;
        try
        {
            touching = center.TouchAsync();
            await touching.WaitAsync(limits.CallLimit, time, stoppingToken).ConfigureAwait(false);
        }
        catch (Exception) when (!stoppingToken.IsCancellationRequested)
        {
            // It will be touched again; who opens it says in the log what is wrong.
            touching?.Ignore();
        }
    }
}
