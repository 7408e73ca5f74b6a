namespace Routing.Gateway;

/// <summary>A feed reader for every center served.</summary>
internal sealed class FeedReaders(ServedCenters centers, FeedMeter meter, TimeProvider time, ILogger<FeedReader> logger) : IHostedService, IDisposable
{
    private readonly FeedReader[] _readers = [.. centers.All.Select(served => new FeedReader(served, meter, time, logger))];

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.WhenAll(_readers.Select(reader => reader.StartAsync(cancellationToken)));

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.WhenAll(_readers.Select(reader => reader.StopAsync(cancellationToken)));

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (FeedReader reader in _readers) reader.Dispose();
    }
}
