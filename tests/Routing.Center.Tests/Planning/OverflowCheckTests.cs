namespace Routing.Center.Tests;

public class OverflowCheckTests
{
    [Fact]
    public void WideningAfterAWait_IsNoMistake() => Assert.Empty(PlanText.MistakesOf(Plan("{\"afterSeconds\":5,\"widenTo\":\"b\"}")));

    [Theory]
    [InlineData("{\"whenNoAgents\":true,\"widenTo\":\"b\"}")]
    [InlineData("{\"whenServiceLevelBelow\":0.5,\"widenTo\":\"b\"}")]
    [InlineData("{\"afterSeconds\":60,\"callback\":true}")]
    [InlineData("{\"afterSeconds\":60,\"redirect\":\"10010\"}")]
    [InlineData("{\"afterSeconds\":60,\"announce\":\"sorry\"}")]
    public void OtherWayOut_IsNoMistakeEither(string overflow) => Assert.Empty(PlanText.MistakesOf(Plan(overflow)));

    [Fact]
    public void OtherCenter_NeedsACluster() => PlanText.HasOnlyWarning("queues[0].overflow[0].toCenter", Plan("{\"afterSeconds\":60,\"toCenter\":\"north\"}"));

    [Fact]
    public void WayOutAfterTheLongestWait_IsAWarning() => PlanText.HasOnlyWarning(
        "queues[0].overflow[0].afterSeconds", PlanText.WithQueue("\"maxWaitSeconds\": 60, \"overflow\": [{\"afterSeconds\":61,\"callback\":true}]"));

    [Theory]
    [InlineData("", "{\"widenTo\":\"b\"}")]
    [InlineData("", "{\"afterSeconds\":5}")]
    [InlineData("", "{\"afterSeconds\":5,\"whenNoAgents\":true,\"widenTo\":\"b\"}")]
    [InlineData("", "{\"afterSeconds\":5,\"widenTo\":\"b\",\"callback\":true}")]
    [InlineData(".widenTo", "{\"afterSeconds\":5,\"widenTo\":\"x\"}")]
    [InlineData(".widenTo", "{\"afterSeconds\":5,\"widenTo\":\"a\"}")]
    [InlineData(".afterSeconds", "{\"afterSeconds\":0,\"widenTo\":\"b\"}")]
    [InlineData(".whenNoAgents", "{\"whenNoAgents\":false,\"widenTo\":\"b\"}")]
    [InlineData(".callback", "{\"afterSeconds\":5,\"callback\":false}")]
    [InlineData(".whenServiceLevelBelow", "{\"whenServiceLevelBelow\":2,\"widenTo\":\"b\"}")]
    [InlineData(".redirect", "{\"afterSeconds\":5,\"redirect\":\"\"}")]
    [InlineData(".redirect", "{\"afterSeconds\":5,\"redirect\":\"vip desk\"}")]
    [InlineData(".announce", "{\"afterSeconds\":5,\"announce\":\" \"}")]
    [InlineData(".toCenter", "{\"afterSeconds\":5,\"toCenter\":\"a/b\"}")]
    [InlineData(".toCenter", "{\"afterSeconds\":5,\"toCenter\":\"default\"}")]
    public void ImpossibleWayOut_IsAnError(string path, string overflow) => Assert.Equal(
        $"queues[0].overflow[0]{path}",
        Assert.Single(PlanText.MistakesOf(Plan(overflow)), mistake => !mistake.IsWarning).Path);

    [Fact]
    public void TwoWideningsAtOneTime_AreAnError() => PlanText.HasOnlyError(
        "queues[0].overflow[1].afterSeconds", Plan("{\"afterSeconds\":5,\"widenTo\":\"b\"},{\"afterSeconds\":5,\"widenTo\":\"b\"}"));

    [Theory]
    [InlineData(14, "", null)]
    [InlineData(17, "", "makes 17 ways out")]
    [InlineData(14, "\"maxWaitSeconds\": 9, \"turnAway\": { \"maxWait\": { \"announce\": \"sorry\", \"callback\": true } },", "makes 17 ways out")]
    public void TooManyWaysOut_AreAnError(int count, string fields, string? expected)
    {
        string overflow = string.Join(',', Enumerable.Range(1, count).Select(_ => "{\"whenNoAgents\":true,\"callback\":true}"));
        AssertOnly("queues[0].overflow", expected, PlanText.WithQueue($"{fields} \"overflow\": [{overflow}]"));
    }

    [Theory]
    [InlineData(3, null)]
    [InlineData(4, "widens 4 times by state")]
    public void TooManyWideningsByState_AreAnError(int count, string? expected)
    {
        string overflow = string.Join(',', Enumerable.Range(1, count).Select(_ => "{\"whenNoAgents\":true,\"widenTo\":\"b\"}"));
        AssertOnly("queues[0].overflow", expected, Plan($"{overflow},{{\"afterSeconds\":5,\"widenTo\":\"b\"}}"));
    }

    private static void AssertOnly(string path, string? message, string plan)
    {
        if (message is null)
        {
            Assert.Empty(PlanText.MistakesOf(plan));
            return;
        }

        PlanMistake mistake = Assert.Single(PlanText.MistakesOf(plan));
        Assert.Equal((path, false), (mistake.Path, mistake.IsWarning));
        Assert.StartsWith(message, mistake.Message, StringComparison.Ordinal);
    }

    private static string Plan(string overflow) => PlanText.WithQueue($"\"overflow\": [{overflow}]");
}
