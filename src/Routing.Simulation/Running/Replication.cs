using Routing.Core;

namespace Routing.Simulation;

/// <summary>
/// One replication: simulated callers and agents around the production engine, in virtual time from 0. Everything random comes
/// from the seed and the replication's number.
/// </summary>
internal sealed class Replication
{
    private const long ComeBackMs = 5_000;

    /// <summary>Who never hangs up and whom nobody serves would wait for ever.</summary>
    private const long LongestTailMs = 24 * 3_600_000L;

    private readonly SimulationModel _model;
    private readonly RoutingEngine _engine = new();
    private readonly EventBuffer _events = new(256);
    private readonly EventHeap _heap = new();
    private readonly Callers _callers;
    private readonly Tally _tally;
    private readonly EntryEstimates _estimates;
    private readonly bool _timersDecide;
    private SimulatedContact[] _contacts = new SimulatedContact[4096];
    private long _now;

    internal Replication(SimulationModel model, long seed, int number)
    {
        _model = model;
        _callers = new Callers(model, seed, number);
        _tally = new Tally(model);
        _estimates = new EntryEstimates(_engine, model);
        _timersDecide = model.Arrivals.Any(arrival => arrival.RingMs > 0 || arrival.NoAnswer > 0)
            || model.Groups.Any(group => group.Profile.Skills.Any(skill => skill.CertifiedUntilMs is > 0 and < long.MaxValue))
            || model.Table.Queues.Any(rule => rule.WrapUp == WrapUpMode.Timed || rule.Steps.Count > 1);
    }

    /// <summary>What was counted.</summary>
    internal Tally Tally => _tally;

    /// <summary>Contacts simulated, those outside the statistics included.</summary>
    internal long Contacts { get; private set; }

    /// <summary>Events of the engine.</summary>
    internal long Events { get; private set; }

    /// <summary>The engine's state hash at the end.</summary>
    internal ulong StateHash { get; private set; }

    /// <summary>Runs until every contact that counts has been answered or has hung up, but no more than a day past the time that counts.</summary>
    internal void Run()
    {
        Apply(Command.ApplyTable(_model.Table));
        StartAgents();
        for (int stream = 0; stream < _model.Arrivals.Count; stream++) PlanArrival(stream);
        if (_model.Trace.Count > 0) _heap.Push(_model.Trace[0].AtMs, SimulationStep.ArriveByTrace, 0);
        while (_heap.Count > 0 && (_heap.NextMs < _tally.EndMs || (_tally.Open > 0 && _heap.NextMs < _tally.EndMs + LongestTailMs)))
        {
            if (_timersDecide && _engine.NextDue < _heap.NextMs)
            {
                _now = Math.Max(_now, _engine.NextDue);
                Apply(Command.Advance());
                continue;
            }

            EventHeap.Entry next = _heap.Pop();
            _now = next.AtMs;
            Do(next.Step, next.Subject);
        }

        for (long contact = 1; contact <= Contacts && _tally.Open > 0; contact++)
        {
            if (_contacts[contact] is { IsOver: false, Agent: < 0 }) _tally.Forsake(_contacts[contact]);
        }

        StateHash = _engine.StateHash();
    }

    private void StartAgents()
    {
        int agent = 0;
        foreach (GroupModel group in _model.Groups)
        {
            int first = agent;
            for (int i = 0; i < group.Count; i++, agent++)
            {
                Apply(Command.DefineAgent(agent, group.Profile));
                if (group.Shifts.Count == 0) StartShift(agent);
            }

            foreach ((int number, ShiftModel shift) in group.Roster())
            {
                _heap.Push(shift.FromMs, SimulationStep.StartShift, first + number);
                _heap.Push(shift.UntilMs, SimulationStep.EndShift, first + number);
            }
        }
    }

    private void StartShift(int agent)
    {
        Apply(Command.SignIn(agent));
        Apply(Command.Ready(agent));
        _estimates.StartShift(agent);
    }

    private void Do(SimulationStep step, long subject)
    {
        switch (step)
        {
            case SimulationStep.Arrive:
                PlanArrival((int)subject);
                ArrivalModel arrival = _model.Arrivals[(int)subject];
                Enter(
                    new TraceContact(_now, arrival.Queue, _callers.PatienceMs((int)subject), _callers.HandleMs((int)subject), arrival.Priority, arrival.Extra), (int)subject);
                break;
            case SimulationStep.ArriveByTrace:
                TraceContact caller = _model.Trace[(int)subject];
                if (subject + 1 < _model.Trace.Count) _heap.Push(_model.Trace[(int)subject + 1].AtMs, SimulationStep.ArriveByTrace, subject + 1);
                Enter(caller, -1);
                break;
            case SimulationStep.GiveUp:
                if (_contacts[subject] is { IsOver: false, Agent: < 0 }) Apply(Command.HangUp(subject));
                break;
            case SimulationStep.Accept:
                AcceptHeld(subject);
                break;
            case SimulationStep.Complete: Apply(Command.Complete(_contacts[subject].Agent, subject)); break;
            case SimulationStep.ComeBack: Apply(Command.Ready((int)subject)); break;
            case SimulationStep.EndWrapUp: Apply(Command.EndWrapUp((int)subject)); break;
            case SimulationStep.StartShift: StartShift((int)subject); break;
            default:
                _estimates.EndShift((int)subject);
                Apply(Command.SignOut((int)subject));
                break;
        }
    }

    private void PlanArrival(int stream)
    {
        long nextMs = _callers.NextMs(stream);
        if (nextMs < long.MaxValue) _heap.Push(nextMs, SimulationStep.Arrive, stream);
    }

    private void Enter(in TraceContact caller, int stream)
    {
        long contact = ++Contacts;
        if (contact == _contacts.Length) Array.Resize(ref _contacts, _contacts.Length * 2);
        bool counts = _tally.Offer(caller.Queue, _now);
        _contacts[contact] = new SimulatedContact { ArrivedMs = _now, HandleMs = caller.HandleMs, Queue = caller.Queue, Stream = stream, Agent = -1, Counts = counts };
        Apply(Command.Offer(contact, caller.Queue, caller.Priority, caller.Extra));
        if (_contacts[contact].Agent >= 0) return;
        if (counts) _contacts[contact].Estimate = _estimates.Of(contact, caller.Queue);
        if (caller.PatienceMs < long.MaxValue) _heap.Push(_now + caller.PatienceMs, SimulationStep.GiveUp, contact);
    }

    /// <summary>An agent's ring time is over: it answers what is still held for it.</summary>
    private void AcceptHeld(long contact)
    {
        if (_contacts[contact].IsOver || !_engine.TryGetContact(contact, out ContactView view) || view.State != ContactState.Reserved) return;
        Apply(Command.Accept(view.Agent, view.Reservation));
    }

    private void Apply(in Command command)
    {
        _events.Clear();
        _engine.Apply(command, _now, _events);
        React();
        Events += _events.Count;
    }

    /// <summary>The world's answer to the engine's events, those of its own answers included.</summary>
    private void React()
    {
        for (int i = 0; i < _events.Count; i++)
        {
            RoutingEvent happened = _events[i];
            ref SimulatedContact contact = ref _contacts[happened.Contact];
            switch (happened.Kind)
            {
                case EventKind.ContactReserved: Ring(happened, contact.Stream); break;
                case EventKind.ContactConnected:
                    contact.Agent = happened.Agent;
                    _tally.Answer(contact, happened.Value, happened.At);
                    _heap.Push(happened.At + contact.HandleMs, SimulationStep.Complete, happened.Contact);
                    break;
                case EventKind.ContactAbandoned:
                    contact.IsOver = true;
                    _tally.Abandon(contact, happened.Value);
                    break;
                case EventKind.ContactConnecting: _engine.Apply(Command.Connected(happened.Contact), _now, _events); break;
                case EventKind.ContactEnded:
                    contact.IsOver = true;
                    _estimates.EndCall(contact.HandleMs);
                    PlanWrapUp(happened);
                    break;
                case EventKind.AgentStateChanged when happened.Reason == NotReadyReason.Rona:
                    _heap.Push(happened.At + ComeBackMs, SimulationStep.ComeBack, happened.Agent);
                    break;
                default: break;
            }
        }
    }

    /// <summary>Wrap-up that lasts until the agent ends it takes the plan's seconds.</summary>
    private void PlanWrapUp(in RoutingEvent ended)
    {
        QueueRule rule = _model.Table.Queues[ended.Queue];
        if (rule.WrapUp == WrapUpMode.UntilEnded) _heap.Push(ended.At + rule.WrapUpMs, SimulationStep.EndWrapUp, ended.Agent);
    }

    private void Ring(in RoutingEvent reserved, int stream)
    {
        if (!_callers.IsAnswered(stream)) return;
        long ringMs = stream < 0 ? 0 : _model.Arrivals[stream].RingMs;
        if (ringMs == 0) _engine.Apply(Command.Accept(reserved.Agent, reserved.Reservation), _now, _events);
        else _heap.Push(reserved.At + ringMs, SimulationStep.Accept, reserved.Contact);
    }
}
