namespace Routing.Benchmarks;

/// <summary>A contact arrives and gets an idle agent. All agents are idle at first; nobody waits.</summary>
public class OfferToIdleAgent : RouterCases
{
    private Population _population = null!;

    /// <inheritdoc/>
    protected override int Contacts => Pairs;

    /// <inheritdoc/>
    protected override void Prepare(IRouter router)
    {
        _population = new Population(Shape);
        for (int agent = 0; agent < Shape.Agents; agent++) router.Ready(agent);
    }

    /// <inheritdoc/>
    protected override void Run(IRouter router)
    {
        for (int contact = 0; contact < Pairs; contact++) router.Arrive(contact, _population.QueueOf(contact));
    }

    /// <inheritdoc/>
    protected override void Undo(IRouter router)
    {
        for (int contact = 0; contact < Pairs; contact++) router.GiveUp(contact);
    }
}
