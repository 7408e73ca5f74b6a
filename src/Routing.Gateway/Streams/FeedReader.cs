using Routing.Center;

namespace Routing.Gateway;

/// <summary>Follows the center's feed, once per process, and tells everyone here who waits for it.</summary>
internal sealed class FeedReader(
    ServedCenter served, FeedMeter meter, TimeProvider time, ILogger<FeedReader> logger) : BackgroundService
{
    private const int BatchSize = 1000;
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        served.Hub.StartAt(served.Center.View.Sequence);
        return base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true) await FollowAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            served.Hub.Close();
        }
    }

    private async Task FollowAsync(CancellationToken stoppingToken)
    {
        try
        {
            IReadOnlyList<FeedEvent> events = await served.Center.ReadFeedAsync(served.Hub.Position, BatchSize, stoppingToken);
            foreach (FeedEvent feedEvent in events)
            {
                served.Bells.Ring(feedEvent);
                meter.Count(served.Center.Id, feedEvent);
            }

            served.Hub.Publish(events);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A center that moves to another node is away for a moment; its feed goes on from the sequence reached.
            FeedReaderLog.Interrupted(logger, served.Hub.Position, exception);
            await Task.Delay(RetryDelay, time, stoppingToken);
        }
    }
}
