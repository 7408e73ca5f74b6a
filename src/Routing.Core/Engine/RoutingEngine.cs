using System.Runtime.CompilerServices;

namespace Routing.Core;

/// <summary>The routing engine of one center: see README.md of this project for its rules. Not thread-safe.</summary>
public sealed partial class RoutingEngine
{
    /// <summary>Version of the rules; raised whenever equal commands may give other events than before.</summary>
    public const int RulesVersion = 1;

    private readonly Slab<Contact> _contacts = new();
    private readonly ContactIndex _index = new();
    private readonly Slab<Engagement> _engagements = new();
    private readonly AgentTable _agents = new();
    private readonly TimerWheel _timers = new();
    private RoutingTable? _table;
    private LaneTable _lanes;
    private SignatureTable _signatures;
    private Steering? _steering;
    private QueueTotals[] _totals = [];
    private WindowRing[] _windows = [];
    private EventBuffer _events = new(4);
    private bool _started;
    private long _now;
    private long _second;
    private long _lastReservation;
    private long _lastIdleOrder;
    private long _handled;
    private long _handledMs;

    /// <summary>Makes an engine without agents and contacts; <see cref="Command.ApplyTable"/> has to come before all commands that concern any.</summary>
    public RoutingEngine()
    {
        _lanes = new LaneTable(null, _contacts);
        _signatures = new SignatureTable(null, _agents);
    }

    /// <summary>The engine's time: the largest <c>now</c> so far, in milliseconds UTC.</summary>
    public long Now => _now;

    /// <summary>A time before which nothing is due: no timer, no look at overflow by state; or <see cref="long.MaxValue"/>.</summary>
    public long NextDue => Math.Min(_timers.EarliestPossible(), _watched > 0 ? (_second + 1) * 1000 : long.MaxValue);

    /// <summary>What its cost so far consists of.</summary>
    internal EngineWork Work => new(_lanesCompared, _signatures.Compared, _timers.LastNumber, _timers.Moved);

    /// <summary>The table in force, or null before the first.</summary>
    public RoutingTable? Table => _table;

    /// <summary>Lets what is due by <paramref name="now"/> happen, then applies the command.</summary>
    /// <param name="command">What is asked.</param>
    /// <param name="now">Milliseconds UTC, not before <see cref="Now"/>.</param>
    /// <param name="events">Receives the events, those of due timers first, also when the command itself is refused.</param>
    /// <returns>Why the command was refused, or <see cref="RejectReason.None"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Time went back.</exception>
    public RejectReason Apply(in Command command, long now, EventBuffer events)
    {
        if (now < _now) throw new ArgumentOutOfRangeException(nameof(now), now, "Time went back.");
        if (_events != events) _events = events;
        if (!_started) Start(now);
        if (command.Kind == CommandKind.Recover) SkipGapTo(now);
        AdvanceTo(now);
        return Dispatch(command);
    }

    private RejectReason Dispatch(in Command command)
    {
        switch (command.Kind)
        {
            case CommandKind.Advance: return RejectReason.None;
            case CommandKind.Recover: return Recovered();
            case CommandKind.ApplyTable: return ApplyTable(command.Table);
            default: break;
        }

        if (_table is null) return RejectReason.NotConfigured;
        return command.Kind switch
        {
            CommandKind.DefineAgent => DefineAgent(command.Agent, command.Profile),
            >= CommandKind.RemoveAgent and <= CommandKind.EndWrapUp => DispatchAgent(command),
            CommandKind.Offer => Offer(command),
            CommandKind.OfferCallback => OfferCallback(command),
            CommandKind.OfferGuest => OfferGuest(command),
            CommandKind.Pull => Pull(command),
            >= CommandKind.HandOver and <= CommandKind.AnswerAway => DispatchHandOver(command),
            >= CommandKind.HangUp and <= CommandKind.Leave => DispatchContact(command),
            _ => RejectReason.NotConfigured,
        };
    }

    private RejectReason DispatchAgent(in Command command)
    {
        if (!_agents.Has(command.Agent)) return RejectReason.UnknownAgent;
        return command.Kind switch
        {
            CommandKind.Accept => Accept(command.Agent, command.Reservation),
            CommandKind.Reject => Reject(command.Agent, command.Reservation),
            CommandKind.Complete => Complete(command.Agent, command.Contact),
            CommandKind.NotReady when command.Reason < NotReadyReason.FirstOfHost => RejectReason.OutOfRange,
            _ => Trigger(command.Agent, command.Kind, command.Reason),
        };
    }

    private RejectReason DispatchContact(in Command command)
    {
        if (command.Kind == CommandKind.TransferToAgent && !_agents.Has(command.Agent)) return RejectReason.UnknownAgent;
        int slot = _index.Find(command.Contact);
        if (slot < 0) return RejectReason.UnknownContact;
        return command.Kind switch
        {
            CommandKind.HangUp => HangUp(slot),
            CommandKind.Connected => Confirm(slot),
            CommandKind.ConnectFailed => FailConnection(slot, ContactTrigger.ConnectFailed, ReservationOutcome.ConnectFailed),
            CommandKind.AgentNoAnswer => FailConnection(slot, ContactTrigger.NoAnswer, ReservationOutcome.Expired),
            CommandKind.Move => Move(slot, command),
            CommandKind.Leave => Leave(slot, command.Reason),
            _ => Transfer(slot, command),
        };
    }

    // A call of its own: inlined into large methods, an event would be built aside and copied, at several times the cost.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Emit(
        EventKind kind, long contact = 0, int agent = -1, int queue = -1, int reason = 0, long reservation = 0, long value = 0)
    {
        _events.Next = new RoutingEvent(_now, contact, reservation, value, agent, queue, reason, kind);
        _events.Keep();
    }
}
