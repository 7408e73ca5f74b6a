using Routing.Gateway;

namespace Routing.Silo;

/// <summary>A node is ready while its silo is an active member of the cluster, its center answers, and nobody has told it to leave.</summary>
internal sealed class NodeReadiness(ISiloStatusOracle membership, NodeCenters centers, NodeLifetime lifetime) : IReadiness
{
    /// <inheritdoc/>
    public bool IsReady => !lifetime.IsLeaving && membership.CurrentStatus == SiloStatus.Active && centers.IsReadable;
}
