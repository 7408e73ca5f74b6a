namespace Routing.Simulation.Tests;

public sealed class BadgeTests
{
    [Theory]
    [InlineData(1, 0.2, "Met")]
    [InlineData(1, 0.21, "AtRisk")]
    [InlineData(0.79, 0.01, "AtRisk")]
    [InlineData(0.79, 0.009, "Missed")]
    [InlineData(0.8, double.NaN, "Met")]
    [InlineData(0.7999, double.NaN, "Missed")]
    [InlineData(double.NaN, double.NaN, "Unknown")]
    public void Verdict_TakesTheIntervalIntoAccount(double mean, double ci95, string expected) =>
        Assert.Equal(expected, Badge.VerdictOf(new Estimate(mean, ci95), 0.8).ToString());

    [Fact]
    public void Badge_SaysItInAWordAndAMarkToo()
    {
        string[] badges = [.. new[] { 0.9, 0.8, 0.5, double.NaN }.Select(mean => Badge.Of(TestReports.Queue("q", mean)).Value)];
        Assert.Equal(["✓\u00A0met", "!\u00A0at\u00A0risk", "✕\u00A0missed", "–\u00A0no\u00A0data"], badges);
    }
}
