using Routing.Core;

namespace Routing.Center.Tests;

public class AnonymousBankPlanTests
{
    private readonly PlanNumbers _numbers = new();
    private readonly CompiledPlan _plan;

    public AnonymousBankPlanTests() => _plan = CompiledPlan.Compile(PlanFiles.Read("anonymous-bank.json"), _numbers);

    [Theory]
    [InlineData("preferred", "preferred")]
    [InlineData("ordinary", "ordinary")]
    [InlineData(null, "ordinary")]
    public void Tier_DecidesTheQueue(string? tier, string queue)
    {
        CallRequest call = new() { CallId = "1", Customer = new CustomerCard("c", null, tier), Intent = "NE" };

        Assert.Equal(queue, _numbers.Queues.NameOf(_plan.Classify(call, 0, OpeningCalendar.Empty).Queue));
    }

    [Fact]
    public void EveryAgent_ServesBothQueuesWithoutWrapUp()
    {
        SkillNeed[] banking = [new SkillNeed(_numbers.Skills.NumberOf("banking"))];

        Assert.All(_plan.Table.Queues, queue => Assert.Equal([[banking]], queue.Steps.Select(step => step.Alternatives)));
        Assert.All(_plan.Table.Queues, queue => Assert.Equal(WrapUpMode.None, queue.WrapUp));
        Assert.Equal([(0.85, true), (0.75, false)], _plan.Table.Queues.Select(queue => (queue.Target, queue.Protected)));
    }
}
