namespace Routing.Faults;

/// <summary>The nodes of the campaign. Requests go to those in the turn, one after the other.</summary>
internal sealed class NodeSet(IReadOnlyList<Node> nodes) : IDisposable
{
    private int _turn;

    /// <summary>All, whether they run or not.</summary>
    internal IReadOnlyList<Node> All => nodes;

    /// <summary>The node whose turn it is; null while none is in the turn.</summary>
    internal Node? Next(Node? but = null)
    {
        Node[] living = [.. nodes.Where(node => !node.IsOut)];
        Node[] others = [.. living.Where(node => node != but)];
        if (others.Length > 0) living = others;
        return living.Length == 0 ? null : living[(uint)Interlocked.Increment(ref _turn) % (uint)living.Length];
    }

    /// <summary>The node of a process, or null for one of the past.</summary>
    internal Node? WithProcess(int processId) => nodes.FirstOrDefault(node => node.IsAlive && node.ProcessId == processId);

    /// <summary>Failures of all nodes so far.</summary>
    internal long Failures => nodes.Sum(node => node.Failures.Total);

    /// <summary>How often a node ended that nobody had struck.</summary>
    internal int UnaskedEnds => nodes.Sum(node => node.UnaskedEnds);

    /// <summary>What failed most, for a report.</summary>
    internal string FailureReasons => FailureCount.Describe(nodes.Select(node => node.Failures));

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (Node node in nodes) node.Dispose();
    }
}
