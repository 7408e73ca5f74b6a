namespace Routing.Center.Tests;

/// <summary>Plans written in the tests.</summary>
internal static class PlanText
{
    /// <summary>A plan of which <paramref name="parts"/> are further fields, with the queues a (protected) and b where they give none.</summary>
    internal static string With(string parts) =>
        parts.Contains("\"queues\"", StringComparison.Ordinal)
            ? $"{{ {parts} }}"
            : $$"""{ "queues": [{ "id": "a", "protected": true }, { "id": "b" }], {{parts}} }""";

    /// <summary>A plan with the queue a, of which <paramref name="fields"/> are further fields, and the queue b.</summary>
    internal static string WithQueue(string fields) => $$"""{ "queues": [{ "id": "a", {{fields}} }, { "id": "b" }] }""";

    internal static RoutingPlan Plan(string json)
    {
        RoutingPlan? plan = PlanReader.Parse(json, out IReadOnlyList<PlanMistake> mistakes);
        Assert.True(plan is not null, string.Join("\n", mistakes));
        return plan;
    }

    internal static IReadOnlyList<PlanMistake> MistakesOf(string json)
    {
        PlanReader.Parse(json, out IReadOnlyList<PlanMistake> mistakes);
        return mistakes;
    }

    /// <summary>The plan has one mistake, an error there.</summary>
    internal static void HasOnlyError(string path, string json)
    {
        Assert.Null(PlanReader.Parse(json, out IReadOnlyList<PlanMistake> mistakes));
        PlanMistake mistake = Assert.Single(mistakes);
        Assert.Equal((path, false), (mistake.Path, mistake.IsWarning));
    }

    /// <summary>The plan has one mistake, a warning there, and can take effect.</summary>
    internal static void HasOnlyWarning(string path, string json)
    {
        Assert.NotNull(PlanReader.Parse(json, out IReadOnlyList<PlanMistake> mistakes));
        PlanMistake mistake = Assert.Single(mistakes);
        Assert.Equal((path, true), (mistake.Path, mistake.IsWarning));
    }
}
