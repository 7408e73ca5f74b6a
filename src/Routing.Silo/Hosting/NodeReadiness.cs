using Routing.Gateway;
using Routing.Grains;

namespace Routing.Silo;

/// <summary>A node is ready while its silo is an active member of the cluster, its center answers, and nobody has told it to leave.</summary>
internal sealed class NodeReadiness(ISiloStatusOracle membership, ClusterCenter center, NodeLifetime lifetime) : IReadiness
{
    /// <inheritdoc/>
    public bool IsReady => !lifetime.IsLeaving && membership.CurrentStatus == SiloStatus.Active && center.IsReadable;
}
