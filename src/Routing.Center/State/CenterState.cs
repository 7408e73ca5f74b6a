using System.Buffers;
using Routing.Core;

namespace Routing.Center;

/// <summary>
/// The deterministic state of a center: the engine, the names of what it numbers, the calls' cards, the agents' sessions and
/// the ids already seen. Equal commands at equal times give equal results and events. One thread at a time.
/// </summary>
internal sealed class CenterState
{
    private readonly CommandHandlers _handlers;
    private readonly EventRecorder _recorder;
    private readonly EventDescriber _describer;
    private readonly CallbackVisits _visits;
    private EventBuffer _events = new();
    private int _recorded;
    private long _passedAt = long.MinValue;
    private PlanInForce? _passedUnder;

    /// <summary>Makes an empty center: no plan, no agents, no calls.</summary>
    internal CenterState(string centerId)
        : this(centerId, new RoutingEngine())
    {
    }

    private CenterState(string centerId, RoutingEngine engine)
    {
        CenterId = centerId;
        Engine = engine;
        _handlers = new CommandHandlers(this);
        _recorder = new EventRecorder(this);
        _describer = new EventDescriber(this);
        Views = new ViewBuilder(this);
        Owners = new MatterOwners(this);
        FollowUpSteps = new FollowUpSteps(this);
        Callbacks = new CallbackSteps(this);
        CallbackTries = new CallbackTries(this);
        _visits = new CallbackVisits(this);
    }

    /// <summary>The center's id.</summary>
    internal string CenterId { get; }

    /// <summary>The engine.</summary>
    internal RoutingEngine Engine { get; private set; }

    /// <summary>Sequence of the last event.</summary>
    internal long Sequence { get; set; }

    /// <summary>When something is due next by itself, or <see cref="long.MaxValue"/>.</summary>
    internal long NextDue => InForce is null ? long.MaxValue : Math.Min(Engine.NextDue, NextOwnDue);

    /// <summary>The largest time so far, milliseconds UTC.</summary>
    internal long Now { get; set; }

    /// <summary>The plan in force, or null before the first.</summary>
    internal PlanInForce? InForce { get; set; }

    internal PlanNumbers Numbers { get; set; } = new();

    internal ReasonRegister Reasons { get; } = new();

    internal CallRegister Calls { get; } = new();

    internal AgentRegister Agents { get; } = new();

    internal MatterRegister Matters { get; } = new();

    internal FollowUpRegister FollowUps { get; } = new();

    internal Reconnects Reconnects { get; } = new();

    internal CallbackRegister CallbackRegister { get; } = new();

    internal IntervalMarks Marks { get; } = new();

    /// <summary>The queues that supervisors have opened or closed.</summary>
    internal HoursOverrides HoursOverrides { get; } = new();

    internal MatterOwners Owners { get; }

    internal FollowUpSteps FollowUpSteps { get; }

    internal CallbackSteps Callbacks { get; }

    internal CallbackTries CallbackTries { get; }

    internal ViewBuilder Views { get; }

    /// <summary>The ways out that the last command's events told of, by their sequence.</summary>
    internal Dictionary<long, WayOut> WaysOut { get; } = [];

    /// <summary>What supervisors did by the last command, by its sequence.</summary>
    internal Dictionary<long, ActionRecord> Actions { get; } = [];

    /// <summary>Carries one command out, appends its events and raises <see cref="Sequence"/> by their number.</summary>
    internal CommandResult Apply(CenterCommand command, long now, EventBuffer events)
    {
        _events = events;
        _recorded = events.Count;
        Now = now;
        if (WaysOut.Count > 0) WaysOut.Clear();
        if (Actions.Count > 0) Actions.Clear();
        if (command is RecoverCenter || !HasPassed(now)) PassTime(command is not RecoverCenter);
        CommandResult result = _handlers.Apply(command);
        return result.Succeeded ? result : result with { Sequence = Sequence };
    }

    /// <summary>Puts one event into names; right after the <see cref="Apply"/> that gave it.</summary>
    internal FeedEntry Describe(long sequence, in RoutingEvent routingEvent) => _describer.Describe(sequence, routingEvent);

    /// <summary>The call, or null.</summary>
    internal CallView? ReadCall(string? source, string callId) => Views.CallOf(FindCall(source, callId));

    /// <summary>The agent, or null.</summary>
    internal AgentStatus? ReadAgent(string agentId) => Views.AgentOf(Agents.Find(agentId));

    /// <summary>The follow-ups that match, those due first before the others.</summary>
    internal IReadOnlyList<FollowUpView> ReadFollowUps(FollowUpSearch search) => FollowUpReader.Find(this, search);

    /// <summary>The callbacks that match, by number.</summary>
    internal IReadOnlyList<CallbackView> ReadCallbacks(CallbackSearch search) => CallbackReader.Find(this, search);

    /// <summary>The calls that wait in a queue, those who have waited longest first.</summary>
    internal IReadOnlyList<CallView> ReadWaiting(string queueId, int limit) => WaitingReader.Find(this, queueId, limit);

    /// <summary>The call of this source and id, or null. A callback's call is every platform's: whichever dials reports on it.</summary>
    internal CallRecord? FindCall(string? source, string callId)
        => Calls.Find(source, callId) ?? (Calls.Newest(callId) is { Callback: > 0 } call ? call : null);

    /// <summary>Where the plan sends a call at a time, and whether its queue is open then.</summary>
    internal Classification Classify(CallRequest call, long now) => HoursOverrides.Apply(InForce!.Compiled.Classify(call, now, InForce.Calendar), now);

    /// <summary>The gauges now.</summary>
    internal CenterView ReadView() => GaugeReader.Read(this);

    /// <summary>A number that is equal whenever the logical state is.</summary>
    internal ulong StateHash()
    {
        var registers = new ArrayBufferWriter<byte>();
        StateCodec.WriteRegisters(registers, this);
        return Fingerprint.Combine(Fingerprint.Of(registers.WrittenSpan), Engine.StateHash());
    }

    /// <summary>Writes the whole state.</summary>
    internal void Save(IBufferWriter<byte> writer)
    {
        StateCodec.WriteRegisters(writer, this);
        Engine.Save(writer);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <exception cref="FormatException">The bytes are no such state.</exception>
    internal static CenterState Load(ReadOnlySpan<byte> state)
    {
        try
        {
            CenterState center = StateCodec.ReadRegisters(state, out int consumed);
            center.Engine = RoutingEngine.Load(state[consumed..], center.InForce?.Compiled.Table);
            // With two clocks the next command would let all the time between them pass, second by second.
            if (center.InForce is not null && center.Engine.Now != center.Now) throw FieldReader.Malformed("the engine has another time");
            LoadedCheck.Check(center);
            return center;
        }
        catch (Exception exception) when (exception is not (FormatException or OutOfMemoryException))
        {
            // A plan spoilt in its meaning is compiled without having been checked again: whatever that trips over, the state is none.
            throw new FormatException($"Malformed record: {exception.Message}", exception);
        }
    }

    /// <summary>Asks the engine now; what it answers is recorded by <see cref="Record"/> or <see cref="Done"/>.</summary>
    internal RejectReason Ask(in Command command) => AskAt(Now, command);

    /// <summary>Asks the engine at a time that the command's own may be ahead of.</summary>
    internal RejectReason AskAt(long at, in Command command) => Engine.Apply(command, at, _events);

    /// <summary>How many events the buffer holds.</summary>
    internal int EventCount => _events.Count;

    /// <summary>Adds an event of the center's own.</summary>
    internal void Emit(EventKind kind, long contact = 0, int agent = -1, int queue = -1, int reason = 0)
        => Emit(new RoutingEvent(Now, contact, 0, 0, agent, queue, reason, kind));

    /// <summary>Adds an event of the center's own.</summary>
    internal void Emit(in RoutingEvent routingEvent) => _events.Add(routingEvent);

    /// <summary>Brings the registers up to the events given so far.</summary>
    internal void Record()
    {
        for (; _recorded < _events.Count; _recorded++) _recorder.Record(++Sequence, _events[_recorded]);
    }

    /// <summary>Success: the call and the agent as they are now.</summary>
    internal CommandResult Done(CallRecord? call = null, AgentRecord? agent = null, bool repeated = false)
    {
        Record();
        CallView? shown = Views.CallOf(call);
        return new CommandResult
        {
            Sequence = Sequence,
            Repeated = repeated,
            Call = shown,
            Agent = Views.AgentOf(agent, call, shown),
        };
    }

    // Without the word in the plan nobody is remembered.
    private void ForgetReconnects()
    {
        if (InForce is null || Reconnects.InOrder.Count == 0) return;
        Reconnects.ForgetBefore(InForce.Plan.ReconnectSeconds is { } seconds ? Now - PlanWords.Ms(seconds) : long.MaxValue);
    }

    // Commands of one batch have one time: what is due by then happens before the first, and for the others unless they make something due at once.
    private bool HasPassed(long now) => now == _passedAt && ReferenceEquals(InForce, _passedUnder) && NextDue > now;

    private void Forget(long now)
    {
        Calls.Forget(now);
        Owners.Forget(now);
        FollowUps.Forget(now);
        ForgetReconnects();
        CallbackRegister.Forget(now);
        HoursOverrides.Forget(now);
    }

    // On recovery deadlines start anew before anything fires, so the engine itself lets that time pass.
    private void PassTime(bool fires)
    {
        Forget(Now);
        (_passedAt, _passedUnder) = (fires ? Now : long.MinValue, InForce);
        if (InForce is null) return;
        while (Marks.NextStart(InForce.Calendar, Now) is { } start)
        {
            // What happens at the start itself belongs to the new interval.
            if (fires) Advance(Math.Max(start - 1, Engine.Now));
            Marks.Take(start, InForce.Calendar, Engine);
        }

        if (fires) Advance(Now);
        Record();
    }

    // Deadlines of follow-ups and callbacks are the center's own: the engine stops at each, so that events stand in order of their times.
    private void Advance(long until)
    {
        long next;
        do
        {
            long before = Engine.Now;
            next = Math.Max(Math.Min(until, NextStop), before);
            Engine.Apply(Command.Advance(), next, _events);
            Record();
            FollowUpSteps.MissDue();
            CallbackTries.StartDue();
            if (next > before && next % CallbackRegister.LookMs == 0) _visits.Look();
            Record();
        }
        while (next < until || NextOwnDue <= until);
    }

    private long NextOwnDue => Math.Min(FollowUps.NextDue, CallbackRegister.NextDue(Engine.Now));

    // While callbacks are contacts the engine also stops at its own timers: what it does with them is told, and the next try set, at once.
    private long NextStop => CallbackRegister.IsAnyUnderWay ? Math.Min(NextOwnDue, Math.Max(Engine.NextDue, Engine.Now + 1)) : NextOwnDue;
}
