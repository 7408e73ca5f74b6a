namespace Routing.Center.Tests;

public class RemovedQueueCheckTests
{
    [Fact]
    public void ChainToAQueueOfThePlan_IsNoMistake() =>
        Assert.Empty(PlanText.MistakesOf(PlanText.With("\"removedQueues\": { \"x\": \"y\", \"y\": \"b\" }")));

    [Theory]
    [InlineData("{ \"x\": \"z\" }", "removedQueues.x")]
    [InlineData("{ \"a\": \"b\" }", "removedQueues.a")]
    [InlineData("{ \"x\": \"x\" }", "removedQueues.x")]
    public void WayToNowhere_IsAnError(string moves, string path) => PlanText.HasOnlyError(path, PlanText.With($"\"removedQueues\": {moves}"));

    [Fact]
    public void Circle_IsAnErrorOfEachWhoEntersIt()
    {
        IReadOnlyList<PlanMistake> mistakes = PlanText.MistakesOf(PlanText.With("\"removedQueues\": { \"x\": \"y\", \"y\": \"z\", \"z\": \"y\" }"));

        Assert.Equal(["removedQueues.x", "removedQueues.y", "removedQueues.z"], mistakes.Select(mistake => mistake.Path));
        Assert.All(mistakes, mistake => Assert.Equal("goes round in a circle", mistake.Message));
    }
}
