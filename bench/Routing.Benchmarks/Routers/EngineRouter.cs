using Routing.Core;

namespace Routing.Benchmarks;

/// <summary>The engine itself: states, timers, counters, policy and events included. Time goes on by 1 ms with each command;
/// a contact gets a new id whenever it arrives, since ids are never used twice.</summary>
public sealed class EngineRouter : IRouter
{
    private readonly EventBuffer _events = new(256);
    private readonly long[] _ids;
    private long _lastId;

    /// <summary>An engine that knows the population, everybody not ready.</summary>
    public EngineRouter(Population population, int contacts, PolicyKind policy = PolicyKind.Guard)
    {
        _ids = new long[contacts];
        Apply(Command.ApplyTable(population.Table(policy)));
        for (int agent = 0; agent < population.Shape.Agents; agent++)
        {
            Apply(Command.DefineAgent(agent, population.ProfileOf(agent)));
            Apply(Command.SignIn(agent));
        }
    }

    /// <summary>The engine.</summary>
    public RoutingEngine Engine { get; } = new();

    /// <summary>Events of the last command.</summary>
    public EventBuffer Events => _events;

    /// <summary>Engine time in milliseconds.</summary>
    public long Now { get; private set; } = 1_000_000_000;

    /// <inheritdoc/>
    public int Pairs { get; private set; }

    /// <inheritdoc/>
    public void Arrive(long contact, int queue) => Pairs += Apply(Command.Offer(_ids[contact] = ++_lastId, queue)) ? 1 : 0;

    /// <inheritdoc/>
    public void GiveUp(long contact)
    {
        Apply(Command.HangUp(_ids[contact]));
        Pairs--;
    }

    /// <inheritdoc/>
    public void Ready(int agent) => Pairs += Apply(Command.Ready(agent)) ? 1 : 0;

    /// <inheritdoc/>
    public void Withdraw(int agent)
    {
        Apply(Command.NotReady(agent, NotReadyReason.FirstOfHost));
        Pairs--;
    }

    /// <summary>The id under which a contact of the population is known now.</summary>
    public long IdOf(int contact) => _ids[contact];

    /// <summary>Applies a command and tells whether it reserved a contact. A refusal is a mistake of the benchmark.</summary>
    public bool Apply(in Command command, int elapsedMs = 1)
    {
        _events.Clear();
        Now += elapsedMs;
        RejectReason refused = Engine.Apply(command, Now, _events);
        if (refused != RejectReason.None) throw new InvalidOperationException($"{command.Kind} was refused: {refused}.");
        return IndexOfReserved() >= 0;
    }

    /// <summary>The last command's reservation, or an empty event.</summary>
    public RoutingEvent Reserved()
    {
        int index = IndexOfReserved();
        return index < 0 ? default : _events[index];
    }

    private int IndexOfReserved()
    {
        ReadOnlySpan<RoutingEvent> events = _events.Events;
        int i = events.Length - 1;
        while (i >= 0 && events[i].Kind != EventKind.ContactReserved) i--;
        return i;
    }
}
