namespace Routing.Center.Tests;

public class QueueCheckTests
{
    [Theory]
    [InlineData("serviceLevel.withinSeconds", "\"serviceLevel\": { \"withinSeconds\": 0, \"shortAbandonSeconds\": 0 }")]
    [InlineData("serviceLevel.target", "\"serviceLevel\": { \"target\": 0 }")]
    [InlineData("serviceLevel.target", "\"serviceLevel\": { \"target\": 85 }")]
    [InlineData("serviceLevel.shortAbandonSeconds", "\"serviceLevel\": { \"shortAbandonSeconds\": 21 }")]
    [InlineData("serviceLevel.formula", "\"serviceLevel\": { \"formula\": \"best\" }")]
    [InlineData("capacity", "\"capacity\": -1")]
    [InlineData("hours", "\"hours\": \"night\"")]
    [InlineData("wrapUp.mode", "\"wrapUp\": { \"mode\": \"long\" }")]
    [InlineData("wrapUp.seconds", "\"wrapUp\": { \"mode\": \"timed\" }")]
    [InlineData("reservationSeconds", "\"reservationSeconds\": 0")]
    [InlineData("accept", "\"accept\": \"maybe\"")]
    [InlineData("units", "\"units\": 0")]
    [InlineData("weight", "\"weight\": 0")]
    public void ValueOutOfRange_IsAnError(string field, string text) => PlanText.HasOnlyError($"queues[0].{field}", PlanText.WithQueue(text));

    [Theory]
    [InlineData("serviceLevel.target", "\"serviceLevel\": { \"target\": 1 }")]
    [InlineData("reservationSeconds", "\"reservationSeconds\": 10.5")]
    [InlineData("wrapUp.seconds", "\"wrapUp\": { \"seconds\": 5 }")]
    public void DoubtfulValue_IsAWarning(string field, string text) => PlanText.HasOnlyWarning($"queues[0].{field}", PlanText.WithQueue(text));

    [Fact]
    public void ValuesAtTheirBounds_AreNoMistake()
    {
        string text = "\"serviceLevel\": { \"target\": 0.99, \"shortAbandonSeconds\": 20 }, \"reservationSeconds\": 10, \"capacity\": 0";

        Assert.Empty(PlanText.MistakesOf(PlanText.WithQueue(text)));
    }

    [Theory]
    [InlineData("{ \"name\": \"x\" }", "queues[1].id")]
    [InlineData("{ \"id\": \"a b\" }", "queues[1].id")]
    [InlineData("{ \"id\": \"a\" }", "queues[1].id")]
    public void UnfitId_IsAnError(string second, string path)
    {
        IReadOnlyList<PlanMistake> mistakes = PlanText.MistakesOf($$"""{ "queues": [{ "id": "a" }, {{second}}] }""");

        Assert.Equal(path, Assert.Single(mistakes).Path);
    }

    [Fact]
    public void NoQueue_IsAnError() => PlanText.HasOnlyError("queues", "{}");
}
