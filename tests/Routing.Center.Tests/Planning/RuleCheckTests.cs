namespace Routing.Center.Tests;

public class RuleCheckTests
{
    [Theory]
    [InlineData(".queue", "{\"queue\":\"x\"}")]
    [InlineData(".priority", "{\"priority\":16}")]
    [InlineData(".requires[0].skill", "{\"requires\":[\"x\"]}")]
    [InlineData(".allocation", "{\"queue\":\"a\",\"allocation\":[{\"queue\":\"b\"}]}")]
    [InlineData(".allocation[0].queue", "{\"allocation\":[{\"queue\":\"x\"}]}")]
    [InlineData(".allocation[0].weight", "{\"allocation\":[{\"queue\":\"a\",\"weight\":0}]}")]
    [InlineData(".continue", "{\"continue\":true,\"queue\":\"a\"}")]
    [InlineData(".when.tier", "{\"when\":{\"tier\":[]}}")]
    [InlineData(".when.attributes.city", "{\"when\":{\"attributes\":{\"city\":[]}}}")]
    [InlineData(".unless.tier", "{\"unless\":{\"tier\":[]}}")]
    [InlineData(".unless", "{\"unless\":{}}")]
    public void ImpossibleRule_IsAnError(string path, string rule) => PlanText.HasOnlyError($"classification[0]{path}", Plan(rule));

    [Theory]
    [InlineData(".when.dnis[0]", "{\"when\":{\"dnis\":\"10099\"}}")]
    public void DoubtfulRule_IsAWarning(string path, string rule) => PlanText.HasOnlyWarning($"classification[0]{path}", Plan(rule));

    [Fact]
    public void RuleBehindOneThatTakesAll_IsAWarning() =>
        PlanText.HasOnlyWarning("classification[0]", Plan("{\"queue\":\"a\"},{\"queue\":\"b\"}"));

    [Fact]
    public void RuleThatTakesAllButContinues_IsNoMistake() =>
        Assert.Empty(PlanText.MistakesOf(Plan("{\"priority\":1,\"continue\":true},{\"queue\":\"b\"}")));

    [Fact]
    public void SevenFreelyCombinedSkills_AreTooManySets()
    {
        string skills = string.Join(',', Enumerable.Range(0, 7).Select(number => $"\"s{number}\""));
        string rules = string.Join(',', Enumerable.Range(0, 7).Select(number => $$"""{"requires":["s{{number}}"],"continue":true}"""));

        PlanText.HasOnlyError("classification", $$"""{ "skills": ["a", {{skills}}], "queues": [{ "id": "a" }], "classification": [{{rules}}] }""");
    }

    private static string Plan(string rules) => PlanText.With($"\"classification\": [{rules}]");
}
