using Routing.Core;

namespace Routing.Center.Tests;

public class OverflowCompilerTests
{
    private readonly PlanNumbers _numbers = new();

    [Fact]
    public void EveryConditionAndEffect_ArrivesInTheTable()
    {
        IReadOnlyList<OverflowRule> rules = RulesOf("""
            "overflow": [
              { "afterSeconds": 30, "announce": "hold on" },
              { "whenNoAgents": true, "widenTo": "b" },
              { "whenServiceLevelBelow": 0.7, "callback": true },
              { "afterSeconds": 45.5, "redirect": "10010" },
              { "afterSeconds": 60, "toCenter": "north" },
              { "afterSeconds": 5, "widenTo": "b" }
            ]
            """);

        Assert.Equal(
            [OverflowCondition.AfterWait, OverflowCondition.NoAgents, OverflowCondition.ServiceLevelBelow, OverflowCondition.AfterWait, OverflowCondition.AfterWait],
            rules.Select(rule => rule.Condition));
        Assert.Equal(
            [OverflowEffect.Announce, OverflowEffect.Widen, OverflowEffect.OfferCallback, OverflowEffect.Redirect, OverflowEffect.HandOver],
            rules.Select(rule => rule.Effect));
        Assert.Equal([30_000, 0, 0, 45_500, 60_000], rules.Select(rule => rule.AfterMs));
        Assert.Equal(0.7, rules[2].Below);
        Assert.Equal(_numbers.Queues.NumberOf("b"), rules[1].WidenTo);
        Assert.Equal([new SkillNeed(_numbers.Skills.NumberOf("b"))], rules[1].Needs);
        Assert.All(rules.Where(rule => rule.Effect != OverflowEffect.Widen), rule => Assert.Equal((-1, 0), (rule.WidenTo, rule.Needs.Count)));
    }

    [Fact]
    public void LongestWait_ClosesAfterAllThatIsWritten()
    {
        IReadOnlyList<OverflowRule> rules = RulesOf("\"maxWaitSeconds\": 90, \"overflow\": [{ \"afterSeconds\": 60, \"callback\": true }]");

        Assert.Equal([(OverflowEffect.OfferCallback, 60_000L), (OverflowEffect.Close, 90_000L)], rules.Select(rule => (rule.Effect, rule.AfterMs)));
    }

    [Theory]
    [InlineData("{ \"redirect\": \"10010\" }", new[] { OverflowEffect.Redirect })]
    [InlineData("{ \"callback\": true }", new[] { OverflowEffect.OfferCallback, OverflowEffect.Close })]
    [InlineData("{ \"announce\": \"sorry\" }", new[] { OverflowEffect.Announce, OverflowEffect.Close })]
    [InlineData("{ \"redirect\": \"10010\", \"announce\": \"sorry\" }", new[] { OverflowEffect.Announce, OverflowEffect.Redirect })]
    public void LongestWaitWithAWord_DoesWhatItSays(string word, OverflowEffect[] expected)
    {
        IReadOnlyList<OverflowRule> rules = RulesOf($$"""  "maxWaitSeconds": 90, "turnAway": { "maxWait": {{word}} } """);

        Assert.Equal(expected, rules.Select(rule => rule.Effect));
        Assert.All(rules, rule => Assert.Equal((OverflowCondition.AfterWait, 90_000L), (rule.Condition, rule.AfterMs)));
    }

    private IReadOnlyList<OverflowRule> RulesOf(string fields) =>
        CompiledPlan.Compile(PlanText.Plan(PlanText.WithQueue(fields)), _numbers).Table.Queues[_numbers.Queues.NumberOf("a")].Overflow;
}
