namespace Routing.Benchmarks;

/// <summary>Arrays and loops: every agent, or every waiting contact, is looked at once per decision.</summary>
public sealed class ScanRouter : IRouter
{
    private readonly bool[][] _serves;
    private readonly int[] _signatureOf;
    private readonly int[] _breadth;
    private readonly long[] _idleOrder;
    private readonly List<long> _waiting = [];
    private readonly PairBook _book;
    private long _order;

    /// <summary>A router that knows the population, nobody idle.</summary>
    public ScanRouter(Population population, int contacts)
    {
        Shape shape = population.Shape;
        _serves = [.. population.Signatures.Select(queues => Enumerable.Range(0, shape.Queues).Select(queues.Contains).ToArray())];
        _signatureOf = [.. Enumerable.Range(0, shape.Agents).Select(population.SignatureOf)];
        _breadth = [.. population.Signatures.Select(queues => queues.Length)];
        _idleOrder = new long[shape.Agents];
        _book = new PairBook(shape.Agents, contacts);
    }

    /// <inheritdoc/>
    public int Pairs => _book.Pairs;

    /// <inheritdoc/>
    public void Arrive(long contact, int queue)
    {
        _book.Enter(contact, queue);
        int best = -1;
        for (int agent = 0; agent < _idleOrder.Length; agent++)
        {
            if (_idleOrder[agent] == 0 || !_serves[_signatureOf[agent]][queue]) continue;
            if (best < 0 || IsBetter(agent, best)) best = agent;
        }

        if (best < 0)
        {
            _waiting.Add(contact);
            return;
        }

        _idleOrder[best] = 0;
        _book.Pair(contact, best);
    }

    /// <inheritdoc/>
    public void GiveUp(long contact) => _idleOrder[_book.Part(contact)] = ++_order;

    /// <inheritdoc/>
    public void Ready(int agent)
    {
        bool[] serves = _serves[_signatureOf[agent]];
        for (int i = 0; i < _waiting.Count; i++)
        {
            if (!serves[_book.QueueOf(_waiting[i])]) continue;
            _book.Pair(_waiting[i], agent);
            _waiting.RemoveAt(i);
            return;
        }

        _idleOrder[agent] = ++_order;
    }

    /// <inheritdoc/>
    public void Withdraw(int agent)
    {
        long contact = _book.ContactOf(agent);
        _book.Part(contact);
        int at = _waiting.BinarySearch(contact);
        _waiting.Insert(~at, contact);
    }

    private bool IsBetter(int agent, int best)
    {
        int byBreadth = _breadth[_signatureOf[agent]] - _breadth[_signatureOf[best]];
        return byBreadth < 0 || (byBreadth == 0 && _idleOrder[agent] < _idleOrder[best]);
    }
}
