namespace Routing.Center.Tests;

public class CompiledRuleTests
{
    [Fact]
    public void Allocation_SharesCallsByWeight()
    {
        CompiledPlan plan = CompiledPlan.Compile(PlanText.Plan(PlanText.With(
            "\"classification\": [{ \"allocation\": [{ \"queue\": \"a\", \"weight\": 3 }, { \"queue\": \"b\" }] }]")), new PlanNumbers());

        int[] queues = [.. Enumerable.Range(0, 10_000).Select(number => Queue(plan, $"call-{number}"))];

        Assert.InRange(queues.Count(queue => queue == 0), 7_350, 7_650);
        Assert.Equal(queues, Enumerable.Range(0, 10_000).Select(number => Queue(plan, $"call-{number}")));
    }

    [Fact]
    public void Allocation_IsTheSameInEveryProcess()
    {
        CompiledPlan plan = CompiledPlan.Compile(PlanText.Plan(PlanText.With(
            "\"classification\": [{ \"allocation\": [{ \"queue\": \"a\" }, { \"queue\": \"b\" }] }]")), new PlanNumbers());

        Assert.Equal("1111010011010111", string.Concat(Enumerable.Range(0, 16).Select(number => Queue(plan, $"call-{number}"))));
    }

    private static int Queue(CompiledPlan plan, string callId) =>
        plan.Classify(new CallRequest { CallId = callId }, 0, OpeningCalendar.Empty).Queue;
}
