namespace Routing.Center.Tests;

public class PlanShapeTests
{
    [Theory]
    [InlineData("center", "\"center\": 5")]
    [InlineData("center", "\"center\": null")]
    [InlineData("retentionDays", "\"retentionDays\": 400.5")]
    [InlineData("retentionDays", "\"retentionDays\": 40000000000")]
    [InlineData("reconnectSeconds", "\"reconnectSeconds\": 1e999")]
    [InlineData("skills", "\"skills\": {}, \"queues\": [{ \"id\": \"a\" }]")]
    [InlineData("hours", "\"hours\": []")]
    [InlineData("hours.day", "\"hours\": { \"day\": 5 }")]
    [InlineData("policy", "\"policy\": 5")]
    [InlineData("connect", "\"connect\": \"cti\"")]
    [InlineData("policy.comfort", "\"policy\": { \"comfort\": \"yes\" }")]
    [InlineData("notReadyReasons[1]", "\"notReadyReasons\": [\"meal\", 5]")]
    [InlineData("classification[0].when.attributes.city", "\"classification\": [{ \"when\": { \"attributes\": { \"city\": 5 } } }]")]
    public void WrongType_IsOneErrorAtItsPath(string path, string parts) => PlanText.HasOnlyError(path, PlanText.With(parts));

    [Theory]
    [InlineData("centre", "\"centre\": \"x\"")]
    [InlineData("policy.comfrot", "\"policy\": { \"comfrot\": true }")]
    [InlineData("classification[0].qeue", "\"classification\": [{ \"qeue\": \"a\" }]")]
    [InlineData("policy.$schema", "\"policy\": { \"$schema\": \"x\" }")]
    public void UnknownField_IsAnErrorThatListsTheKnownOnes(string path, string parts)
    {
        PlanMistake mistake = Assert.Single(PlanText.MistakesOf(PlanText.With(parts)));

        Assert.Equal(path, mistake.Path);
        Assert.StartsWith("is not a field; known here: ", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FieldGivenTwice_IsAnError()
    {
        PlanText.HasOnlyError("center", PlanText.With("\"center\": \"x\", \"center\": \"y\""));
        PlanText.HasOnlyError("removedQueues.z", PlanText.With("\"removedQueues\": { \"z\": \"a\", \"z\": \"b\" }"));
    }

    [Fact]
    public void MalformedItem_LeavesTheIndexOfTheOthers()
    {
        IReadOnlyList<PlanMistake> mistakes = PlanText.MistakesOf("""{ "queues": [5, { "id": "b", "units": 0 }] }""");

        Assert.Equal(["queues[0]", "queues[1].units"], mistakes.Select(mistake => mistake.Path));
    }

    [Fact]
    public void ShortForms_MeanTheLongOnes()
    {
        RoutingPlan plan = PlanText.Plan("""
            {
              "skills": ["s"], "policy": "fifo", "notReadyReasons": "meal",
              "queues": [{ "id": "a", "requires": [{ "skills": ["s"] }] }],
              "classification": [{ "when": { "tier": "gold" } }]
            }
            """);

        Assert.Equal("s", plan.Skills![0].Id);
        Assert.Equal("fifo", plan.Policy.Name);
        Assert.Equal(["meal"], plan.NotReadyReasons);
        Assert.Equal(new NeedPlan { Skill = "s" }, plan.Queues[0].Requires[0].Skills[0]);
        Assert.Equal(["gold"], plan.Classification[0].When.Tier);
    }
}
