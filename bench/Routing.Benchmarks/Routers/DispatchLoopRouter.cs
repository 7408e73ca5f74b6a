namespace Routing.Benchmarks;

/// <summary>
/// The way of the open-source switches: arrivals and ready agents are only written down, and a loop, here once in ten commands, takes all
/// waiting contacts by score, joins each with the free agents who serve its queue, and sorts those.
/// </summary>
public sealed class DispatchLoopRouter : IRouter
{
    private const int CommandsPerTurn = 10;

    private readonly bool[][] _serves;
    private readonly int[] _signatureOf;
    private readonly int[] _breadth;
    private readonly long[] _idleOrder;
    private readonly List<long> _waiting = [];
    private readonly List<int> _idle = [];
    private readonly List<int> _joined = [];
    private readonly Comparison<int> _byBreadthThenOrder;
    private readonly PairBook _book;
    private long _order;
    private int _commands;

    /// <summary>A router that knows the population, nobody idle.</summary>
    public DispatchLoopRouter(Population population, int contacts)
    {
        Shape shape = population.Shape;
        _serves = [.. population.Signatures.Select(queues => Enumerable.Range(0, shape.Queues).Select(queues.Contains).ToArray())];
        _signatureOf = [.. Enumerable.Range(0, shape.Agents).Select(population.SignatureOf)];
        _breadth = [.. population.Signatures.Select(queues => queues.Length)];
        _idleOrder = new long[shape.Agents];
        _book = new PairBook(shape.Agents, contacts);
        _byBreadthThenOrder = (a, b) =>
        {
            int byBreadth = _breadth[_signatureOf[a]] - _breadth[_signatureOf[b]];
            return byBreadth != 0 ? byBreadth : _idleOrder[a].CompareTo(_idleOrder[b]);
        };
    }

    /// <inheritdoc/>
    public int Pairs => _book.Pairs;

    /// <inheritdoc/>
    public void Arrive(long contact, int queue)
    {
        _book.Enter(contact, queue);
        _waiting.Add(contact);
        Count();
    }

    /// <inheritdoc/>
    public void GiveUp(long contact) => Idle(_book.Part(contact));

    /// <inheritdoc/>
    public void Ready(int agent)
    {
        Idle(agent);
        Count();
    }

    /// <inheritdoc/>
    public void Withdraw(int agent)
    {
        long contact = _book.ContactOf(agent);
        _book.Part(contact);
        _waiting.Add(contact);
    }

    private void Idle(int agent)
    {
        _idleOrder[agent] = ++_order;
        _idle.Add(agent);
    }

    private void Count()
    {
        if (++_commands % CommandsPerTurn == 0) Dispatch();
    }

    private void Dispatch()
    {
        // Contacts are numbered as they arrive: their number is their score, and the smallest has waited longest.
        _waiting.Sort();
        int left = 0;
        for (int i = 0; i < _waiting.Count; i++)
        {
            long contact = _waiting[i];
            int agent = BestFor(_book.QueueOf(contact));
            if (agent < 0)
            {
                _waiting[left++] = contact;
                continue;
            }

            _idle.Remove(agent);
            _book.Pair(contact, agent);
        }

        _waiting.RemoveRange(left, _waiting.Count - left);
    }

    private int BestFor(int queue)
    {
        _joined.Clear();
        foreach (int agent in _idle)
        {
            if (_serves[_signatureOf[agent]][queue]) _joined.Add(agent);
        }

        if (_joined.Count == 0) return -1;
        _joined.Sort(_byBreadthThenOrder);
        return _joined[0];
    }
}
