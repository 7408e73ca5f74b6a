using Routing.Core;

namespace Routing.Center.Tests;

/// <summary>What the operator promises its customers, as plans/unicom.json keeps it.</summary>
public class UnicomPlanTests
{
    private readonly PlanNumbers _numbers = new();
    private readonly CompiledPlan _plan;

    public UnicomPlanTests() => _plan = CompiledPlan.Compile(PlanFiles.Read("unicom.json"), _numbers);

    [Theory]
    [InlineData("2g", "silver", "vip", 1, "")]
    [InlineData("2g", "gold", "vip", 2, "")]
    [InlineData("fixed", "diamond", "vip", 3, "")]
    [InlineData("3g-postpaid", "supreme", "vip", 4, "3g:1:true")]
    [InlineData("3g-postpaid", "none", "3g", 0, "")]
    [InlineData("3g-postpaid", null, "3g", 0, "")]
    [InlineData("3g-prepaid", "none", "general", 0, "")]
    [InlineData("3g-prepaid", "supreme", "general", 0, "")]
    [InlineData("2g", "none", "general", 0, "")]
    [InlineData("fixed", null, "general", 0, "")]
    public void Customer_GoesToTheDeskPromised(string product, string? tier, string queue, int priority, string extra) =>
        Assert.Equal((queue, priority, extra), Go(Call(product, tier)));

    [Fact]
    public void Complaints_HaveTheirDeadlinesAndMattersTheirOwners()
    {
        Assert.Equal((7, 8.0), (_plan.Plan.Sticky!.WithinDays, _plan.Plan.Sticky.WaitSeconds));
        Assert.Equal(
            [("complaint", 2, 5, 1.0), ("coverage-complaint", 2, null, 1.0), ("non-coverage-complaint", 2, (int?)5, 0.98)],
            _plan.Plan.FollowUps.Select(kind => (kind.Kind, kind.ReplyWorkingDays!.Value, kind.ResolveWorkingDays, kind.Target!.Value)));
        Assert.All(_plan.Plan.FollowUps, kind => Assert.Equal("working-days", kind.Hours));
    }

    [Fact]
    public void CallersWhoCantBeServedAtOnce_AreToldAndMayBeCalledBack()
    {
        Assert.Equal(
            [(OverflowCondition.ServiceLevelBelow, OverflowEffect.OfferCallback), (OverflowCondition.AfterWait, OverflowEffect.Announce), (OverflowCondition.AfterWait, OverflowEffect.OfferCallback)],
            Ways("vip"));
        Assert.Contains((OverflowCondition.NoAgents, OverflowEffect.Widen), Ways("general"));
        Assert.Equal([OverflowEffect.Announce, OverflowEffect.OfferCallback, OverflowEffect.Close], Ways("general").TakeLast(3).Select(way => way.Effect));
        WayOutPlan night = _plan.TurnAwayOf(Call("2g", "none") with { Dnis = "10015" }, _plan.QueueOf("complaint"), TurnAwayReason.EntryClosed)!;
        Assert.True(night.Callback);
    }

    [Theory]
    [InlineData("3g-postpaid", "supreme", 6)]
    [InlineData("2g", "silver", 3)]
    [InlineData("3g-postpaid", "none", 2)]
    [InlineData("3g-prepaid", "none", 0)]
    [InlineData("2g", "none", 0)]
    public void Complaint_Of3GAndVipCustomersComesFirst(string product, string tier, int priority) =>
        Assert.Equal(("complaint", priority, ""), Go(Call(product, tier) with { Complaint = true }));

    [Fact]
    public void NumbersDialled_LeadToTheirDesks()
    {
        Assert.Equal("general", Go(Call("2g", "none") with { Dnis = "10010" }).Queue);
        Assert.Equal("general", Go(Call("2g", "none") with { Dnis = "10011" }).Queue);
        Assert.Equal("roaming", Go(Call("2g", "none") with { Dnis = "13010199999" }).Queue);
        Assert.Equal("roaming", Go(Call("3g-postpaid", "none") with { Dnis = "13010199999" }).Queue);
        Assert.Equal("vip", Go(Call("3g-postpaid", "gold") with { Dnis = "13010199999" }).Queue);
        Assert.Equal("complaint", Go(Call("2g", "none") with { Dnis = "10015" }).Queue);
    }

    [Fact]
    public void EnglishSpeakers_GoToTheEnglishDeskWithTheirPriority()
    {
        Assert.Equal(("english", 0, ""), Go(Call("2g", "none") with { Language = "en-GB" }));
        Assert.Equal(("english", 4, ""), Go(Call("3g-postpaid", "supreme") with { Language = "en" }));
    }

    [Theory]
    [InlineData("elderly")]
    [InlineData("disabled")]
    [InlineData("hearing")]
    public void SpecialNeeds_GivePriority(string need)
    {
        Assert.Equal(("general", 1, ""), Go(Call("2g", "none") with { Needs = [need] }));
        Assert.Equal(("vip", 3, ""), Go(Call("2g", "gold") with { Needs = [need] }));
    }

    [Theory]
    [InlineData("10010", 3, true)]
    [InlineData("10011", 3, true)]
    [InlineData("13010199999", 3, true)]
    [InlineData("10015", 7, false)]
    [InlineData("10015", 8, true)]
    [InlineData("10015", 17, true)]
    [InlineData("10015", 18, false)]
    public void EntryNumber_IsOpenAsPromised(string dnis, int hourInShanghai, bool isOpen)
    {
        long sunday = new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.FromHours(8)).ToUnixTimeMilliseconds();
        OpeningCalendar calendar = CalendarCompiler.Compile(_plan.Plan, sunday, sunday + 86_400_000);

        Assert.Equal(isOpen, _plan.Classify(Call("2g", "none") with { Dnis = dnis }, sunday + hourInShanghai * 3_600_000L, calendar).IsOpen);
    }

    [Fact]
    public void ServiceLevels_AreThosePromised()
    {
        Assert.Equal((20_000, 0.85, true), Level("vip"));
        Assert.Equal((20_000, 0.75, false), Level("3g"));
        Assert.Equal((20_000, 0.75, false), Level("general"));
    }

    [Fact]
    public void ThreeGDesk_IsServedByCertifiedAgentsAloneHoweverLongTheWait()
    {
        QueueRule desk = _plan.Table.Queues[_plan.QueueOf("3g")];

        Assert.Equal([[[new SkillNeed(_numbers.Skills.NumberOf("3g"), 1, Certified: true)]]], desk.Steps.Select(step => step.Alternatives));
        Assert.DoesNotContain(OverflowEffect.Widen, desk.Overflow.Select(rule => rule.Effect));
    }

    [Fact]
    public void ThreeGVip_GoesToA3GAgentBeforeOneIdleLonger()
    {
        (RoutingEngine engine, EventBuffer events) = Started(Agent(1, "vip"), Agent(1, "vip", "3g"));

        Offer(engine, events, Call("3g-postpaid", "gold"), now: 1_000);

        Assert.Equal(1, events.Events.ToArray().Single(one => one.Kind == EventKind.ContactReserved).Agent);
    }

    [Theory]
    [InlineData("2g", "vip")]
    [InlineData("3g-postpaid", "vip", "3g")]
    [InlineData("3g-postpaid", "vip")]
    public void VipWithAnAgentThatSuits_IsReservedAtOnce(string product, params string[] skills)
    {
        (RoutingEngine engine, EventBuffer events) = Started(Agent(1, skills));

        Offer(engine, events, Call(product, "gold"), now: 1_000);

        Assert.Contains(EventKind.ContactReserved, Kinds(events));
    }

    private static CallRequest Call(string product, string? tier) => new() { CallId = "1", Customer = new CustomerCard("c", product, tier) };

    private (string Queue, int Priority, string Extra) Go(CallRequest call)
    {
        Classification way = _plan.Classify(call, 0, OpeningCalendar.Empty);
        return (_numbers.Queues.NameOf(way.Queue), way.Priority, _numbers.Extras.NameOf(way.Extra));
    }

    private (OverflowCondition Condition, OverflowEffect Effect)[] Ways(string queue) =>
        [.. _plan.Table.Queues[_plan.QueueOf(queue)].Overflow.Select(rule => (rule.Condition, rule.Effect))];

    private (long WithinMs, double Target, bool Protected) Level(string queue)
    {
        QueueRule rule = _plan.Table.Queues[_plan.QueueOf(queue)];
        return (rule.WithinMs, rule.Target, rule.Protected);
    }

    private (RoutingEngine Engine, EventBuffer Events) Started(params AgentProfile[] agents)
    {
        RoutingEngine engine = new();
        EventBuffer events = new();
        IEnumerable<Command> commands =
        [
            Command.ApplyTable(_plan.Table),
            .. agents.SelectMany((agent, number) => (Command[])[Command.DefineAgent(number, agent), Command.SignIn(number), Command.Ready(number)]),
        ];
        foreach (Command command in commands) Assert.Equal(RejectReason.None, engine.Apply(command, 0, events));
        return (engine, events);
    }

    private AgentProfile Agent(int capacity, params string[] skills) =>
        new([.. skills.Select(_numbers.Skills.NumberOf).Order().Select(skill => new AgentSkill(skill, 5))], capacity);

    private void Offer(RoutingEngine engine, EventBuffer events, CallRequest call, long now)
    {
        Classification way = _plan.Classify(call, now, OpeningCalendar.Empty);
        Assert.Equal(RejectReason.None, engine.Apply(Command.Offer(1, way.Queue, way.Priority, way.Extra), now, events));
    }

    private static IEnumerable<EventKind> Kinds(EventBuffer events) => events.Events.ToArray().Select(one => one.Kind);
}
