namespace Routing.Benchmarks;

/// <summary>The router that one writes first: lists of objects and queries over them.</summary>
public sealed class LinqRouter : IRouter
{
    private readonly List<Worker> _workers;
    private readonly List<Caller> _callers = [];

    /// <summary>A router that knows the population, nobody idle.</summary>
    public LinqRouter(Population population) => _workers =
    [
        .. Enumerable.Range(0, population.Shape.Agents).Select(agent => new Worker([.. population.Signatures[population.SignatureOf(agent)]])),
    ];

    /// <inheritdoc/>
    public int Pairs => _workers.Count(worker => worker.Caller is not null);

    private long Order { get; set; }

    /// <inheritdoc/>
    public void Arrive(long contact, int queue)
    {
        var caller = new Caller(contact, queue);
        Worker? worker = _workers
            .Where(worker => worker.IdleOrder > 0 && worker.Queues.Contains(queue))
            .OrderBy(worker => worker.Queues.Count)
            .ThenBy(worker => worker.IdleOrder)
            .FirstOrDefault();
        _callers.Add(caller);
        if (worker is not null) worker.Take(caller);
    }

    /// <inheritdoc/>
    public void GiveUp(long contact)
    {
        Worker worker = _workers.First(worker => worker.Caller?.Contact == contact);
        _callers.Remove(worker.Caller!);
        worker.Caller = null;
        worker.IdleOrder = ++Order;
    }

    /// <inheritdoc/>
    public void Ready(int agent)
    {
        Worker worker = _workers[agent];
        Caller? caller = _callers
            .Where(caller => !caller.Taken && worker.Queues.Contains(caller.Queue))
            .OrderBy(caller => caller.Contact)
            .FirstOrDefault();
        if (caller is not null) worker.Take(caller);
        else worker.IdleOrder = ++Order;
    }

    /// <inheritdoc/>
    public void Withdraw(int agent)
    {
        _workers[agent].Caller!.Taken = false;
        _workers[agent].Caller = null;
    }

    private sealed class Worker(HashSet<int> queues)
    {
        internal HashSet<int> Queues { get; } = queues;

        internal long IdleOrder { get; set; }

        internal Caller? Caller { get; set; }

        internal void Take(Caller caller)
        {
            (Caller, IdleOrder) = (caller, 0);
            caller.Taken = true;
        }
    }

    private sealed class Caller(long contact, int queue)
    {
        internal long Contact { get; } = contact;

        internal int Queue { get; } = queue;

        internal bool Taken { get; set; }
    }
}
