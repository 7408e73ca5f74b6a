namespace Routing.Faults;

/// <summary>What a fault against one gateway strikes.</summary>
/// <param name="Round">Number of the round, from 1.</param>
/// <param name="Gateway">The gateway.</param>
/// <param name="Client">Talks to it as the load does.</param>
/// <param name="Ledger">Keeps what was acknowledged.</param>
/// <param name="Disk">The file system of its data, where the fault needs one.</param>
/// <param name="Random">Seeded chance.</param>
/// <param name="CancellationToken">Ends the campaign.</param>
internal sealed record GatewayScene(
    int Round, Node Gateway, ClusterClient Client, Ledger Ledger, SmallDisk? Disk, Random Random, CancellationToken CancellationToken)
{
    /// <summary>Waits a drawn time.</summary>
    internal Task WaitAsync(int leastMs, int mostMs) => Task.Delay(Random.Next(leastMs, mostMs), CancellationToken);
}
