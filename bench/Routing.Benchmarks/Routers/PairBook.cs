namespace Routing.Benchmarks;

/// <summary>Which contact is with which agent; what every simple router has to remember.</summary>
internal sealed class PairBook(int agents, int contacts)
{
    private readonly int[] _agentOf = new int[contacts];
    private readonly long[] _contactOf = new long[agents];
    private readonly int[] _queueOf = new int[contacts];

    internal int Pairs { get; private set; }

    internal void Enter(long contact, int queue) => _queueOf[contact] = queue;

    internal int QueueOf(long contact) => _queueOf[contact];

    internal long ContactOf(int agent) => _contactOf[agent];

    internal void Pair(long contact, int agent)
    {
        _agentOf[contact] = agent;
        _contactOf[agent] = contact;
        Pairs++;
    }

    /// <summary>Undoes a pair and gives its agent.</summary>
    internal int Part(long contact)
    {
        Pairs--;
        return _agentOf[contact];
    }
}
