using System.Numerics;

namespace Routing.Benchmarks;

/// <summary>
/// The bare match, as fast as it gets: one AND of bitmaps, a walk over the set bits, a comparison of heads. No states, timers, counters,
/// policy or events.
/// </summary>
public sealed class BitmapRouter : IRouter
{
    private readonly int _queueWords;
    private readonly int _signatureWords;
    private readonly ulong[] _served;
    private readonly ulong[] _serving;
    private readonly ulong[] _waiting;
    private readonly ulong[] _idle;
    private readonly int[] _signatureOf;
    private readonly int[] _breadth;
    private readonly long[] _idleOrder;
    private readonly Chain _agents;
    private readonly Chain _contacts;
    private readonly PairBook _book;
    private long _order;

    /// <summary>A router that knows the population, nobody idle.</summary>
    public BitmapRouter(Population population, int contacts)
    {
        Shape shape = population.Shape;
        (_queueWords, _signatureWords) = ((shape.Queues + 63) / 64, (shape.Signatures + 63) / 64);
        _served = new ulong[shape.Signatures * _queueWords];
        _serving = new ulong[shape.Queues * _signatureWords];
        (_waiting, _idle) = (new ulong[_queueWords], new ulong[_signatureWords]);
        for (int signature = 0; signature < shape.Signatures; signature++)
        {
            foreach (int queue in population.Signatures[signature])
            {
                _served[(signature * _queueWords) + (queue >> 6)] |= 1UL << (queue & 63);
                _serving[(queue * _signatureWords) + (signature >> 6)] |= 1UL << (signature & 63);
            }
        }

        _signatureOf = [.. Enumerable.Range(0, shape.Agents).Select(population.SignatureOf)];
        _breadth = [.. population.Signatures.Select(queues => queues.Length)];
        _idleOrder = new long[shape.Agents];
        _agents = new Chain(shape.Signatures, shape.Agents);
        _contacts = new Chain(shape.Queues, contacts);
        _book = new PairBook(shape.Agents, contacts);
    }

    /// <inheritdoc/>
    public int Pairs => _book.Pairs;

    /// <inheritdoc/>
    public void Arrive(long contact, int queue)
    {
        _book.Enter(contact, queue);
        int best = FindIdle(queue);
        if (best >= 0)
        {
            Unidle(best);
            _book.Pair(contact, best);
        }
        else
        {
            _contacts.Append(queue, (int)contact);
            _waiting[queue >> 6] |= 1UL << (queue & 63);
        }
    }

    /// <inheritdoc/>
    public void GiveUp(long contact) => Idle(_book.Part(contact));

    /// <inheritdoc/>
    public void Ready(int agent)
    {
        int queue = FindWaiting(_signatureOf[agent]);
        if (queue < 0)
        {
            Idle(agent);
            return;
        }

        int contact = _contacts.First(queue);
        _contacts.RemoveFirst(queue);
        if (_contacts.First(queue) < 0) _waiting[queue >> 6] &= ~(1UL << (queue & 63));
        _book.Pair(contact, agent);
    }

    /// <inheritdoc/>
    public void Withdraw(int agent)
    {
        long contact = _book.ContactOf(agent);
        _book.Part(contact);
        int queue = _book.QueueOf(contact);
        _contacts.InsertById(queue, (int)contact);
        _waiting[queue >> 6] |= 1UL << (queue & 63);
    }

    private int FindIdle(int queue)
    {
        int best = -1;
        int bestBreadth = int.MaxValue;
        for (int word = 0; word < _signatureWords; word++)
        {
            for (ulong bits = _serving[(queue * _signatureWords) + word] & _idle[word]; bits != 0; bits &= bits - 1)
            {
                int signature = (word << 6) + BitOperations.TrailingZeroCount(bits);
                int agent = _agents.First(signature);
                if (_breadth[signature] > bestBreadth || (_breadth[signature] == bestBreadth && _idleOrder[agent] > _idleOrder[best])) continue;
                (best, bestBreadth) = (agent, _breadth[signature]);
            }
        }

        return best;
    }

    private int FindWaiting(int signature)
    {
        int best = -1;
        int bestContact = int.MaxValue;
        for (int word = 0; word < _queueWords; word++)
        {
            for (ulong bits = _served[(signature * _queueWords) + word] & _waiting[word]; bits != 0; bits &= bits - 1)
            {
                int queue = (word << 6) + BitOperations.TrailingZeroCount(bits);
                int contact = _contacts.First(queue);
                if (contact < bestContact) (best, bestContact) = (queue, contact);
            }
        }

        return best;
    }

    private void Idle(int agent)
    {
        int signature = _signatureOf[agent];
        _idleOrder[agent] = ++_order;
        _agents.Append(signature, agent);
        _idle[signature >> 6] |= 1UL << (signature & 63);
    }

    private void Unidle(int agent)
    {
        int signature = _signatureOf[agent];
        _agents.RemoveFirst(signature);
        if (_agents.First(signature) < 0) _idle[signature >> 6] &= ~(1UL << (signature & 63));
    }
}
