using Routing.Grains;

namespace Routing.Silo;

/// <summary>Connects the node to its center before anything else of the gateway starts, which needs to know where the feed stands.</summary>
internal sealed class CenterLink(ClusterCenter center) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => center.StartAsync(cancellationToken);

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
