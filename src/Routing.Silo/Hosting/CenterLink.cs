namespace Routing.Silo;

/// <summary>Connects the node to its centers before anything else of the gateway starts, which needs to know where the feeds stand.</summary>
internal sealed class CenterLink(NodeCenters centers) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => centers.StartAsync(cancellationToken);

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
