namespace Routing.Center.Tests;

public class StepCheckTests
{
    [Theory]
    [InlineData("requires[1].skills[1]", "{\"skills\":[\"s\"]},{\"skills\":[\"s\",\"t\"],\"afterSeconds\":5}")]
    [InlineData("requires[1].skills[0].minLevel", "{\"skills\":[{\"skill\":\"s\",\"minLevel\":3}]},{\"skills\":[{\"skill\":\"s\",\"minLevel\":4}],\"afterSeconds\":5}")]
    [InlineData("requires[1].skills[0].certified", "{\"skills\":[\"s\"]},{\"skills\":[{\"skill\":\"s\",\"certified\":true}],\"afterSeconds\":5}")]
    public void NarrowerStep_IsAnError(string path, string steps) => PlanText.HasOnlyError($"queues[0].{path}", Plan(steps));

    [Fact]
    public void StepWithoutTheCertificate_IsAnError()
    {
        string steps = "{\"skills\":[{\"skill\":\"s\",\"certified\":true}, \"t\"]},{\"skills\":[{\"skill\":\"s\"}],\"afterSeconds\":5}";

        Assert.Contains(PlanText.MistakesOf(Plan(steps)), mistake => mistake.Path == "queues[0].requires[1].skills[0].certified");
    }

    [Fact]
    public void StepWithoutAnyCertifiedSkillOfTheOneBefore_IsAnError() =>
        PlanText.HasOnlyError("queues[0].requires[1]", Plan("{\"skills\":[\"c\",\"s\"]},{\"skills\":[\"s\"],\"afterSeconds\":5}"));

    [Fact]
    public void NeedThatUnsaysTheSkillsCertificate_IsAnError() =>
        PlanText.HasOnlyError("queues[0].requires[0].skills[0].certified", Plan("{\"skills\":[{\"skill\":\"c\",\"certified\":false}]}"));

    [Theory]
    [InlineData("requires[0].afterSeconds", "{\"skills\":[\"s\"],\"afterSeconds\":5}")]
    [InlineData("requires[2].afterSeconds", "{\"skills\":[\"s\"]},{\"skills\":[\"s\"],\"afterSeconds\":5},{\"skills\":[\"s\"],\"afterSeconds\":3}")]
    [InlineData("requires[0].skills", "{}")]
    [InlineData("requires[0].skills", "{\"skills\":[\"s\",\"s\"]}")]
    [InlineData("requires[0].skills[0].skill", "{\"skills\":[\"x\"]}")]
    [InlineData("requires[0].waives[0]", "{\"skills\":[\"s\"],\"waives\":[\"x\"]}")]
    [InlineData("requires[0].skills[0].minLevel", "{\"skills\":[{\"skill\":\"s\",\"minLevel\":11}]}")]
    public void ImpossibleStep_IsAnError(string path, string steps) => PlanText.HasOnlyError($"queues[0].{path}", Plan(steps));

    [Fact]
    public void WideningSteps_AreNoMistake() => Assert.Empty(PlanText.MistakesOf(Plan(
        """
        {"skills":["c",{"skill":"s","minLevel":5},"t"]},
        {"skills":["c",{"skill":"s","minLevel":3}],"afterSeconds":5},
        {"skills":["c"],"afterSeconds":9,"waives":["t"]}
        """)));

    [Fact]
    public void QueueWithoutStepsAndWithoutSkillOfItsName_IsAnError() =>
        PlanText.HasOnlyError("queues[0].requires", """{ "skills": ["s"], "queues": [{ "id": "a" }] }""");

    [Fact]
    public void SixteenSteps_AreAnError()
    {
        string steps = string.Join(',', Enumerable.Range(0, 16).Select(second => $$"""{"skills":["s"],"afterSeconds":{{second}}}"""));

        PlanText.HasOnlyError("queues[0].requires", Plan(steps));
    }

    private static string Plan(string steps) =>
        $$"""{ "skills": ["s", "t", { "id": "c", "certified": true }], "queues": [{ "id": "a", "requires": [{{steps}}] }] }""";
}
