namespace Routing.Center.Tests;

public class PlanReaderTests
{
    [Fact]
    public void BareQueue_GetsEveryDefault()
    {
        RoutingPlan plan = PlanText.Plan("""{ "queues": [{ "id": "general" }] }""");

        QueuePlan queue = Assert.Single(plan.Queues);
        Assert.Equal(("default", "UTC", "longest-idle", 400), (plan.Center, plan.TimeZone, plan.AgentSelection, plan.RetentionDays));
        Assert.Equal(("guard", true, 5.0, 20.0), (plan.Policy.Name, plan.Policy.Comfort, plan.Policy.BoostSeconds, plan.Policy.MaxBoostSeconds));
        Assert.Equal(("accept", 10.0, 14_400.0), (plan.Connect.Confirm, plan.Connect.TimeoutSeconds, plan.Connect.MaxConnectedSeconds));
        Assert.Equal((20.0, 0.8, "offered"), (queue.ServiceLevel.WithinSeconds, queue.ServiceLevel.Target, queue.ServiceLevel.Formula));
        Assert.Equal(("always", "manual", true, 1, 1.0), (queue.Hours, queue.Accept, queue.JoinWhenUnstaffed, queue.Units, queue.Weight));
        Assert.Null(plan.Skills);
    }

    [Fact]
    public void CommentsTrailingCommasAndSchema_AreAllowed()
    {
        RoutingPlan plan = PlanText.Plan("""
            {
              "$schema": "./plan.schema.json", // where editors find help
              /* one queue */
              "queues": [{ "id": "general", },],
            }
            """);

        Assert.Equal("general", plan.Queues[0].Id);
    }

    [Fact]
    public void BrokenJson_NamesLineAndColumn()
    {
        PlanMistake mistake = Assert.Single(PlanText.MistakesOf("{\n  \"queues\": [\n    {\"id\" \"a\"}\n]}"));

        Assert.Equal("$", mistake.Path);
        Assert.StartsWith("is not JSON at line 3, column 11: ", mistake.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"plan\"")]
    public void NoObject_IsRefusedAsAWhole(string json) => Assert.Equal("$", PlanText.MistakesOf(json)[0].Path);

    [Theory]
    [InlineData("{ \"center\": \"\\ud800\" }")]
    [InlineData("{ \"\\ud800\": 1 }")]
    public void HalfASurrogatePair_IsAMistake(string json) => Assert.Equal("$", Assert.Single(PlanText.MistakesOf(json)).Path);

    [Fact]
    public void TenMistakes_AreAllListed()
    {
        IReadOnlyList<PlanMistake> mistakes = PlanText.MistakesOf("""
            {
              "timeZone": "Mars/Olympus",
              "colour": "red",
              "queues": [
                { "id": "a", "serviceLevel": { "withinSeconds": "20", "target": 1.5 } },
                { "id": "a", "requires": [{ "skills": ["x"] }], "capacity": -1 },
                { "id": "c", "wrapUp": { "mode": "timed" }, "hours": "never" }
              ],
              "classification": [{ "queue": "z" }],
              "removedQueues": { "p": "q", "q": "p" },
              "policy": "nearest",
              "retentionDays": 10
            }
            """);

        string[] expected =
        [
            "colour", "queues[0].serviceLevel.withinSeconds", "timeZone", "queues[1].id", "queues[0].serviceLevel.target",
            "queues[1].requires[0].skills[0].skill", "queues[1].capacity", "queues[2].hours", "queues[2].wrapUp.seconds",
            "classification[0].queue", "removedQueues.p", "removedQueues.q", "policy.name", "retentionDays",
        ];
        Assert.Equal(expected.Order(StringComparer.Ordinal), mistakes.Select(mistake => mistake.Path).Order(StringComparer.Ordinal));
        Assert.All(mistakes, mistake => Assert.False(mistake.IsWarning));
    }

    [Fact]
    public void ErrorsAndWarnings_ErrorsComeFirst()
    {
        IReadOnlyList<PlanMistake> mistakes = PlanText.MistakesOf("""
            { "queues": [{ "id": "a", "serviceLevel": { "target": 1 } }, { "id": "b", "units": 0 }] }
            """);

        Assert.Equal([false, true], mistakes.Select(mistake => mistake.IsWarning));
    }

    [Fact]
    public void CheckedPlan_IsReadWithoutTimeZoneData()
    {
        string json = PlanText.With("\"timeZone\": \"Mars/Olympus\"");

        Assert.Null(PlanReader.Parse(json, out _));
        Assert.Equal("Mars/Olympus", PlanReader.ReadChecked(json).TimeZone);
    }

    [Fact]
    public void StoredTextThatIsNoPlan_Throws()
    {
        FormatException exception = Assert.Throws<FormatException>(() => PlanReader.ReadChecked("""{ "queues": 5 }"""));

        Assert.Equal("queues: must be a list, not 5", exception.Message);
    }
}
