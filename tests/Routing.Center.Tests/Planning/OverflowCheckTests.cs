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
    [InlineData("{\"afterSeconds\":60,\"toCenter\":\"north\"}")]
    [InlineData("{\"afterSeconds\":60,\"announce\":\"sorry\"}")]
    public void OtherWayOut_IsReadButNotInForce(string overflow)
    {
        PlanText.HasOnlyWarning("queues[0].overflow[0]", Plan(overflow));
        Assert.Equal("is read but not yet in force", PlanText.MistakesOf(Plan(overflow))[0].Message);
    }

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
    public void ImpossibleWayOut_IsAnError(string path, string overflow) => Assert.Equal(
        $"queues[0].overflow[0]{path}",
        Assert.Single(PlanText.MistakesOf(Plan(overflow)), mistake => !mistake.IsWarning).Path);

    [Fact]
    public void TwoWideningsAtOneTime_AreAnError() => PlanText.HasOnlyError(
        "queues[0].overflow[1].afterSeconds", Plan("{\"afterSeconds\":5,\"widenTo\":\"b\"},{\"afterSeconds\":5,\"widenTo\":\"b\"}"));

    private static string Plan(string overflow) => PlanText.WithQueue($"\"overflow\": [{overflow}]");
}
