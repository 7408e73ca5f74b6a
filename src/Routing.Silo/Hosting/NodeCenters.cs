using Routing.Center;
using Routing.Gateway;
using Routing.Grains;

namespace Routing.Silo;

/// <summary>The centers that this node's endpoints serve, wherever in the cluster they run; its own is the first.</summary>
internal sealed class NodeCenters : IAsyncDisposable
{
    private readonly ClusterCenter[] _centers;

    /// <summary>Makes them; none is connected yet.</summary>
    internal NodeCenters(IReadOnlyList<string> ids, IServiceProvider services)
    {
        var heard = services.GetRequiredService<IHeardAgents>();
        _centers = [.. ids.Select(id => ActivatorUtilities.CreateInstance<ClusterCenter>(services, id, new HeardDesktops(heard, id)))];
    }

    /// <summary>All of them, as the gateway sees them.</summary>
    internal IReadOnlyList<ICenter> All => _centers;

    /// <summary>Whether the node's own center answers.</summary>
    internal bool IsReadable => _centers[0].IsReadable;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (ClusterCenter center in _centers) await center.DisposeAsync();
    }

    /// <summary>Connects all; over when every one has answered.</summary>
    internal Task StartAsync(CancellationToken cancellationToken) => Task.WhenAll(_centers.Select(center => center.StartAsync(cancellationToken)));
}
