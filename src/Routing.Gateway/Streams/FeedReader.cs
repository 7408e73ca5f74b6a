using Routing.Center;

namespace Routing.Gateway;

/// <summary>Follows the center's feed, once per process, and tells everyone here who waits for it.</summary>
internal sealed class FeedReader(
    ICenter center, FeedHub hub, AgentBells bells, FeedMeter meter, TimeProvider time, ILogger<FeedReader> logger) : BackgroundService
{
    private const int BatchSize = 1000;
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        hub.StartAt(center.View.Sequence);
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
            hub.Close();
        }
    }

    private async Task FollowAsync(CancellationToken stoppingToken)
    {
        try
        {
            IReadOnlyList<FeedEvent> events = await center.ReadFeedAsync(hub.Position, BatchSize, stoppingToken);
            foreach (FeedEvent feedEvent in events)
            {
                bells.Ring(feedEvent);
                meter.Count(feedEvent);
            }

            hub.Publish(events);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A center that moves to another node is away for a moment; its feed goes on from the sequence reached.
            FeedReaderLog.Interrupted(logger, hub.Position, exception);
            await Task.Delay(RetryDelay, time, stoppingToken);
        }
    }
}
