namespace Routing.Benchmarks;

/// <summary>An agent becomes ready and gets the best of 1,000 waiting contacts, out of at most 8 lanes that it serves.</summary>
public class ReadyToWaitingContact : RouterCases
{
    private const int Waiting = 1_000;

    private Population _population = null!;

    /// <inheritdoc/>
    protected override int Contacts => Waiting;

    /// <inheritdoc/>
    protected override void Prepare(IRouter router)
    {
        _population = new Population(Shape);
        for (int contact = 0; contact < Waiting; contact++) router.Arrive(contact, _population.QueueOf(contact));
    }

    /// <inheritdoc/>
    protected override void Run(IRouter router)
    {
        for (int agent = 0; agent < Pairs; agent++) router.Ready(agent);
    }

    /// <inheritdoc/>
    protected override void Undo(IRouter router)
    {
        for (int agent = Pairs - 1; agent >= 0; agent--) router.Withdraw(agent);
    }
}
