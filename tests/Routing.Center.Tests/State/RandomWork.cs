namespace Routing.Center.Tests;

/// <summary>Seeded commands of a busy center: mostly sensible, some late, some impossible.</summary>
internal sealed class RandomWork(int seed, bool recovers = true)
{
    private static readonly string[] Queues = ["vip", "general", "desk", "small", "nightly", "nope"];
    private static readonly string[] Skills = ["vip", "general", "desk", "small"];
    private static readonly string[] Plans = [TestPlans.Sticky, TestPlans.SwitchConfirms, TestPlans.WaysOut, TestPlans.WaysOut];
    private readonly Random _random = new(seed);
    private int _calls;
    private int _events;

    /// <summary>Milliseconds until the next command; now and then much.</summary>
    internal long NextPause() => _random.Next(200) switch
    {
        0 => _random.Next(3_600_000),
        1 => 7 * 3_600_000L,
        < 80 => 0,
        _ => _random.Next(4_000),
    };

    internal CenterCommand Next(CenterState state) => _random.Next(31) switch
    {
        < 6 => Offer(),
        < 9 => new ReportCall(Source(), CallId(), Report()),
        9 => new ChangeCall(Source(), CallId(), Change()),
        10 => _random.Next(20) == 0 ? new ReconcileCalls(Source(), [CallId(), CallId()]) : new AdvanceTime(),
        11 => new PutAgent(AgentId(), Card()),
        12 => _random.Next(4) == 0 ? new DeleteAgent(AgentId()) : new LoseAgent(AgentId()),
        13 => new SignInAgent(AgentId(), _random.Next(9) == 0 ? "x" : "p", Hash(), null, _random.Next(2) == 0),
        < 17 => new ReadyAgent(AgentId(), Hash()),
        17 => new NotReadyAgent(AgentId(), Hash(), "reason " + _random.Next(5)),
        18 => _random.Next(3) == 0 ? new SignOutAgent(AgentId(), Hash()) : new EndWrapUp(AgentId(), Hash()),
        25 => OfCenter(),
        26 => OfFollowUp(),
        > 28 => new TakeAction("lead", OfSupervisor(state)),
        > 26 => OfCallback(state),
        _ => OfWork(state),
    };

    private CenterCommand OfCenter() => _random.Next(8) switch
    {
        0 => new ApplyPlan(Plans[_random.Next(Plans.Length)], OpeningCalendar.Empty),
        1 when recovers => new RecoverCenter(),
        2 => new ExtendCalendar(new OpeningCalendar(0, TestCenter.Start * 2, [], [TestCenter.Start + (_random.Next(9) * 3_600_000)])),
        _ => new AdvanceTime(),
    };

    private CenterCommand OfSupervisor(CenterState state) => _random.Next(8) switch
    {
        0 or 1 => new PullCall("ivr", CallId(), _random.Next(2) == 0 ? AgentId() : null),
        2 => new ForceAgent(AgentId(), (ForcedState)_random.Next(3), "reason " + _random.Next(5)),
        3 => new ChangeSkills(AgentId(), Card().Skills, [Skills[_random.Next(Skills.Length)]], null),
        4 => new OverrideHours(Queue(), _random.Next(3) is var door and > 0 ? door == 1 : null, _random.Next(2) == 0 ? null : state.Now + _random.Next(1, 90_000), "why"),
        5 => new ChangeCall("ivr", CallId(), Change()),
        6 => new PutAgent(AgentId(), Card()),
        _ => new CancelCallback($"cb-{_random.Next(1, 30)}", null),
    };

    private CenterCommand OfFollowUp() => _random.Next(2) == 0
        ? new ReplyFollowUp(_random.Next(1, 40), "lead", _random.Next(2) == 0 ? Hash() : null)
        : new ResolveFollowUp(_random.Next(1, 40), "lead", _random.Next(2) == 0 ? Hash() : null);

    private CenterCommand OfCallback(CenterState state) => _random.Next(6) switch
    {
        0 or 1 => new ScheduleCallback(Source(), Callback(state.Now)),
        2 => new CancelCallback($"cb-{_random.Next(1, 30)}", _random.Next(2) == 0 ? Source() : null),
        _ => new ReportCall(Source(), OpenTryOf(state), Report()),
    };

    private CallbackRequest Callback(long now) => new()
    {
        Id = _random.Next(3) == 0 ? "i" + _random.Next(8) : null,
        Customer = new CustomerCard("u" + _random.Next(4), null, _random.Next(2) == 0 ? "gold" : null),
        Number = "1" + _random.Next(3),
        Queue = _random.Next(3) == 0 ? Queue() : null,
        AtMs = _random.Next(3) == 0 ? null : now + _random.Next(-90_000, 600_000),
        Kind = (CallbackKind)_random.Next(3),
    };

    private string OpenTryOf(CenterState state)
    {
        string[] tries = [.. state.CallbackRegister.All.Where(callback => callback.IsUnderWay).Select(callback => callback.CallId!)];
        return tries.Length == 0 ? "cb-1.1" : tries[_random.Next(tries.Length)];
    }

    private FollowUpRequest? FollowUp() => _random.Next(4) == 0 ? new FollowUpRequest(_random.Next(2) == 0 ? "complaint" : "other", "note") : null;

    // What an agent's desktop would do with what it sees, or with something old.
    private CenterCommand OfWork(CenterState state)
    {
        string agentId = AgentId();
        AgentStatus? agent = state.ReadAgent(agentId);
        long reservation = agent?.Reservation?.ReservationId ?? _random.Next(1, 60);
        if (agent?.Call is not { } call) return _random.Next(5) == 0 ? new RejectReservation(agentId, Hash(), reservation) : new AcceptReservation(agentId, Hash(), reservation);
        return _random.Next(4) == 0
            ? new TransferCall(agentId, Hash(), call.CallId, _random.Next(2) == 0 ? Queue() : null, _random.Next(2) == 0 ? AgentId() : null)
            : new CompleteCall(agentId, Hash(), call.CallId, _random.Next(2) == 0 ? "done" : null, FollowUp());
    }

    private OfferCall Offer()
    {
        string callId = _random.Next(8) == 0 ? CallId() : $"c{++_calls}";
        return new OfferCall(Source(), new CallRequest
        {
            CallId = callId,
            Ani = _random.Next(2) == 0 ? "139" + _random.Next(5) : null,
            Queue = _random.Next(3) == 0 ? Queue() : null,
            Customer = _random.Next(3) == 0 ? new CustomerCard("u" + _random.Next(4), null, _random.Next(2) == 0 ? "gold" : null) : null,
            Intent = _random.Next(3) == 0 ? "bill" : null,
            Complaint = _random.Next(6) == 0,
            Priority = _random.Next(9) == 0 ? _random.Next(18) : null,
        });
    }

    private CallReport Report() => new($"e{(_random.Next(6) == 0 ? _random.Next(_events + 1) : ++_events)}", (CallReportKind)_random.Next(8))
    {
        ToQueue = _random.Next(2) == 0 ? Queue() : null,
        Number = _random.Next(2) == 0 ? "138" : null,
    };

    private CallChange Change() => new()
    {
        Attributes = _random.Next(2) == 0 ? new Dictionary<string, string> { ["urgent"] = _random.Next(2) == 0 ? "yes" : "" } : null,
        Priority = _random.Next(3) == 0 ? _random.Next(16) : null,
        Queue = _random.Next(4) == 0 ? Queue() : null,
    };

    private AgentCard Card() => new()
    {
        Name = "n" + _random.Next(3),
        Skills = [.. Skills.Where(_ => _random.Next(2) == 0).Select(skill => new SkillCard(skill, _random.Next(1, 11)))],
        Capacity = _random.Next(1, 3),
    };

    private string CallId() => $"c{Math.Max(1, _calls - _random.Next(12))}";

    private string AgentId() => $"a{_random.Next(6)}";

    private string Source() => _random.Next(6) == 0 ? "web" : "ivr";

    private string Queue() => Queues[_random.Next(Queues.Length)];

    private string Hash() => _random.Next(30) == 0 ? "bbbb" : TestCenter.Hash;
}
