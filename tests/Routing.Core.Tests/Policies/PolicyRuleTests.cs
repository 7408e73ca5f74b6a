namespace Routing.Core.Tests.Policies;

public class PolicyRuleTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 5_000)]
    [InlineData(3, 15_000)]
    [InlineData(4, 20_000)]
    [InlineData(15, 20_000)]
    public void Boost_FiveSecondsAStepAndTwentyAtMost(int priority, long expectedMs) => Assert.Equal(expectedMs, new PolicyRule().BoostOf(priority));

    [Fact]
    public void Boost_AsThePlanSetsIt()
    {
        var rule = new PolicyRule { BoostMs = 2_000, MaxBoostMs = 3_000 };
        Assert.Equal([0, 2_000, 3_000], new[] { 0, 1, 2 }.Select(rule.BoostOf));
    }
}
