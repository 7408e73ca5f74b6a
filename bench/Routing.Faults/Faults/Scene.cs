namespace Routing.Faults;

/// <summary>What a fault strikes.</summary>
/// <param name="Nodes">All nodes.</param>
/// <param name="Victim">The node chosen for a fault that strikes one.</param>
/// <param name="Server">The database's server.</param>
/// <param name="Database">Its questions.</param>
/// <param name="Watch">How long to watch after a fault before anything is mended.</param>
/// <param name="CancellationToken">Ends the campaign.</param>
internal sealed record Scene(
    NodeSet Nodes, Node Victim, PostgresServer Server, ClusterDatabase Database, TimeSpan Watch, CancellationToken CancellationToken);
