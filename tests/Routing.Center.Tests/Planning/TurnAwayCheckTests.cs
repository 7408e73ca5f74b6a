namespace Routing.Center.Tests;

public class TurnAwayCheckTests
{
    private const string Night = "\"hours\": { \"day\": { \"weekly\": [{ \"days\": \"monday\", \"from\": \"09:00\", \"to\": \"17:00\" }] } }";

    [Theory]
    [InlineData("\"capacity\": 5, \"turnAway\": { \"full\": { \"redirect\": \"10010\", \"announce\": \"full\" } }")]
    [InlineData("\"joinWhenUnstaffed\": false, \"turnAway\": { \"unstaffed\": { \"callback\": true } }")]
    [InlineData("\"maxWaitSeconds\": 60, \"turnAway\": { \"maxWait\": { \"announce\": \"sorry\" } }")]
    public void WordForACaseThatCanCome_IsNoMistake(string fields) => Assert.Empty(PlanText.MistakesOf(PlanText.WithQueue(fields)));

    [Theory]
    [InlineData("closed")]
    [InlineData("full")]
    [InlineData("unstaffed")]
    [InlineData("maxWait")]
    public void WordForACaseThatNeverComes_IsAWarning(string name) => PlanText.HasOnlyWarning(
        $"queues[0].turnAway.{name}", PlanText.WithQueue($$"""  "turnAway": { "{{name}}": { "callback": true } } """));

    [Fact]
    public void QueueBehindAnEntryPointWithHours_MayBeClosed() => Assert.Empty(PlanText.MistakesOf($$"""
        { {{Night}}, "queues": [{ "id": "a", "turnAway": { "closed": { "callback": true } } }], "entryPoints": [{ "dnis": "1", "hours": "day" }] }
        """));

    [Theory]
    [InlineData("", "{}")]
    [InlineData("", "{ \"redirect\": \"1\", \"callback\": true }")]
    [InlineData(".redirect", "{ \"redirect\": \"one\" }")]
    [InlineData(".callback", "{ \"callback\": false }")]
    [InlineData(".announce", "{ \"announce\": \"\" }")]
    public void ImpossibleWord_IsAnError(string path, string word) => PlanText.HasOnlyError(
        $"queues[0].turnAway.full{path}", PlanText.WithQueue($$"""  "capacity": 5, "turnAway": { "full": {{word}} } """));

    [Fact]
    public void EntryPointThatIsAlwaysOpen_NeedsNoWord() => PlanText.HasOnlyWarning(
        "entryPoints[0].turnAway.closed", PlanText.With("\"entryPoints\": [{ \"dnis\": \"1\", \"turnAway\": { \"closed\": { \"callback\": true } } }]"));

    [Fact]
    public void ImpossibleWordOfAnEntryPoint_IsAnError() => PlanText.HasOnlyError(
        "entryPoints[0].turnAway.closed.redirect",
        PlanText.With($$"""{{Night}}, "entryPoints": [{ "dnis": "1", "hours": "day", "turnAway": { "closed": { "redirect": "x" } } }]"""));
}
