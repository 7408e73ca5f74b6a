namespace Routing.Center.Tests;

public class CompiledPlanTests
{
    private const string Json = """
        {
          "skills": ["first", "second", "vip", "s", "t"],
          "queues": [{ "id": "vip", "protected": true }, { "id": "first" }, { "id": "second", "hours": "day", "joinWhenUnstaffed": false }],
          "hours": {
            "day": { "weekly": [{ "days": "monday", "from": "08:00", "to": "18:00" }] },
            "noon": { "weekly": [{ "days": "monday", "from": "12:00", "to": "13:00" }] }
          },
          "entryPoints": [{ "dnis": "1", "queue": "second" }, { "dnis": "2", "hours": "noon" }, { "dnis": "3", "hours": "noon", "queue": "second" }],
          "classification": [
            { "when": { "needs": "elderly" }, "priority": 2, "requires": ["t"], "continue": true },
            { "when": { "tier": "gold" }, "unless": { "product": "prepaid" }, "queue": "vip", "priority": 4, "requires": ["s"] },
            { "when": { "tier": "gold" }, "priority": 14 }
          ],
          "removedQueues": { "old": "second" }
        }
        """;

    // 1970-01-05 was a Monday.
    private const long Hour = 3_600_000;
    private const long Monday = 4 * 24 * Hour;

    private readonly PlanNumbers _numbers = new();
    private readonly CompiledPlan _plan;
    private readonly OpeningCalendar _calendar;

    public CompiledPlanTests()
    {
        RoutingPlan plan = PlanText.Plan(Json);
        _plan = CompiledPlan.Compile(plan, _numbers);
        _calendar = CalendarCompiler.Compile(plan, 0, 14 * 24 * Hour);
    }

    [Fact]
    public void FirstMatchingRule_Decides() =>
        Assert.Equal(("vip", 4, "s:1:false"), Go(new CallRequest { CallId = "1", Customer = new CustomerCard(null, null, "gold") }));

    [Fact]
    public void ContinuingRule_AddsPriorityAndSkills() => Assert.Equal(
        ("vip", 6, "s:1:false,t:1:false"),
        Go(new CallRequest { CallId = "1", Needs = ["elderly"], Customer = new CustomerCard(null, null, "gold") }));

    [Fact]
    public void CallOfTheException_FallsToTheNextRule() => Assert.Equal(
        ("first", 14, ""), Go(new CallRequest { CallId = "1", Customer = new CustomerCard(null, "prepaid", "gold") }));

    [Fact]
    public void PrioritySum_CountsUpToTheEnginesMost() => Assert.Equal(
        ("first", 15, "t:1:false"),
        Go(new CallRequest { CallId = "1", Needs = ["elderly"], Customer = new CustomerCard(null, "prepaid", "gold") }));

    [Fact]
    public void NoRule_TheEntryPointsQueueOrTheDefault()
    {
        Assert.Equal("second", Go(new CallRequest { CallId = "1", Dnis = "1" }).Queue);
        Assert.Equal("first", Go(new CallRequest { CallId = "1", Dnis = "2" }).Queue);
        Assert.Equal("first", Go(new CallRequest { CallId = "1", Dnis = "99" }).Queue);
        Assert.Equal("first", Go(new CallRequest { CallId = "1" }).Queue);
    }

    [Fact]
    public void QueueAskedFor_StandsAboveTheRules_OfWhichThoseThatContinueCount() => Assert.Equal(
        ("second", 2, "t:1:false"),
        Go(new CallRequest { CallId = "1", Queue = "second", Needs = ["elderly"], Customer = new CustomerCard(null, null, "gold") }));

    [Fact]
    public void PriorityAskedFor_ReplacesTheRules() => Assert.Equal(
        ("vip", 0, "s:1:false"),
        Go(new CallRequest { CallId = "1", Priority = 0, Customer = new CustomerCard(null, null, "gold") }));

    [Fact]
    public void UnknownQueueAskedFor_IsMinusOne()
    {
        Assert.Equal(-1, Classify(new CallRequest { CallId = "1", Queue = "nowhere" }).Queue);
        Assert.Equal(-1, _plan.QueueOf("nowhere"));
    }

    [Fact]
    public void RemovedQueueAskedFor_IsWhereItsContactsGo() => Assert.Equal("second", Go(new CallRequest { CallId = "1", Queue = "old" }).Queue);

    [Fact]
    public void QueueOfAnEarlierPlanThatIsNotNamed_IsUnknown()
    {
        CompiledPlan later = CompiledPlan.Compile(PlanText.Plan("""{ "queues": [{ "id": "other" }] }"""), _numbers);

        Assert.Equal(-1, later.QueueOf("vip"));
        Assert.Null(later.QueueAt(_numbers.Queues.NumberOf("vip")));
        Assert.Equal([_numbers.Queues.NumberOf("other")], later.Queues);
    }

    [Theory]
    [InlineData(null, "first", 3, true)]
    [InlineData(null, "second", 7, false)]
    [InlineData(null, "second", 8, true)]
    [InlineData(null, "second", 17, true)]
    [InlineData(null, "second", 18, false)]
    [InlineData("2", "first", 11, false)]
    [InlineData("2", "first", 12, true)]
    [InlineData("3", null, 9, false)]
    [InlineData("3", null, 12, true)]
    public void Open_NeedsEntryPointAndQueueOpen(string? dnis, string? queue, int hour, bool isOpen) => Assert.Equal(
        isOpen, _plan.Classify(new CallRequest { CallId = "1", Dnis = dnis, Queue = queue }, Monday + hour * Hour, _calendar).IsOpen);

    [Fact]
    public void OutsideTheCalendar_IsOpen()
    {
        CallRequest call = new() { CallId = "1", Queue = "second" };

        Assert.False(_plan.Classify(call, _calendar.UntilMs - 1, _calendar).IsOpen);
        Assert.True(_plan.Classify(call, _calendar.UntilMs, _calendar).IsOpen);
    }

    [Fact]
    public void PlanQueues_AreListedInItsOrderWithTheirSettings()
    {
        Assert.Equal(["vip", "first", "second"], _plan.Queues.Select(_numbers.Queues.NameOf));
        Assert.Equal([true, true, false], _plan.Queues.Select(_plan.JoinsWhenUnstaffed));
        Assert.Equal("second", _plan.QueueAt(_plan.QueueOf("second"))!.Id);
    }

    private Classification Classify(CallRequest call) => _plan.Classify(call, Monday, _calendar);

    private (string Queue, int Priority, string Extra) Go(CallRequest call)
    {
        Classification way = Classify(call);
        return (_numbers.Queues.NameOf(way.Queue), way.Priority, _numbers.Extras.NameOf(way.Extra));
    }
}
