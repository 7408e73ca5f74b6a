namespace Routing.Benchmarks;

/// <summary>A heap of waiting contacts per queue and a heap of idle agents per signature.</summary>
public sealed class PriorityRouter : IRouter
{
    private readonly PriorityQueue<long, long>[] _waiting;
    private readonly PriorityQueue<int, long>[] _idle;
    private readonly int[][] _queuesOf;
    private readonly int[][] _signaturesOf;
    private readonly int[] _signatureOf;
    private readonly PairBook _book;
    private long _order;

    /// <summary>A router that knows the population, nobody idle.</summary>
    public PriorityRouter(Population population, int contacts)
    {
        Shape shape = population.Shape;
        _waiting = [.. Enumerable.Range(0, shape.Queues).Select(_ => new PriorityQueue<long, long>(contacts))];
        _idle = [.. Enumerable.Range(0, shape.Signatures).Select(_ => new PriorityQueue<int, long>(shape.Agents))];
        _queuesOf = [.. population.Signatures];
        _signaturesOf = [.. Enumerable.Range(0, shape.Queues).Select(queue => SignaturesOf(population, queue))];
        _signatureOf = [.. Enumerable.Range(0, shape.Agents).Select(population.SignatureOf)];
        _book = new PairBook(shape.Agents, contacts);
    }

    /// <inheritdoc/>
    public int Pairs => _book.Pairs;

    /// <inheritdoc/>
    public void Arrive(long contact, int queue)
    {
        _book.Enter(contact, queue);
        int best = -1;
        long bestOrder = 0;
        foreach (int signature in _signaturesOf[queue])
        {
            if (!_idle[signature].TryPeek(out _, out long order)) continue;
            if (best >= 0 && _queuesOf[signature].Length > _queuesOf[best].Length) break;
            if (best < 0 || order < bestOrder) (best, bestOrder) = (signature, order);
        }

        if (best < 0) _waiting[queue].Enqueue(contact, contact);
        else _book.Pair(contact, _idle[best].Dequeue());
    }

    /// <inheritdoc/>
    public void GiveUp(long contact) => Idle(_book.Part(contact));

    /// <inheritdoc/>
    public void Ready(int agent)
    {
        int best = -1;
        long oldest = long.MaxValue;
        foreach (int queue in _queuesOf[_signatureOf[agent]])
        {
            if (_waiting[queue].TryPeek(out _, out long clock) && clock < oldest) (best, oldest) = (queue, clock);
        }

        if (best < 0) Idle(agent);
        else _book.Pair(_waiting[best].Dequeue(), agent);
    }

    /// <inheritdoc/>
    public void Withdraw(int agent)
    {
        long contact = _book.ContactOf(agent);
        _book.Part(contact);
        _waiting[_book.QueueOf(contact)].Enqueue(contact, contact);
    }

    private static int[] SignaturesOf(Population population, int queue) =>
    [
        .. Enumerable.Range(0, population.Signatures.Count)
            .Where(signature => population.Signatures[signature].Contains(queue))
            .OrderBy(signature => population.Signatures[signature].Length),
    ];

    private void Idle(int agent) => _idle[_signatureOf[agent]].Enqueue(agent, ++_order);
}
