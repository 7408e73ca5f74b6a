using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace Routing.Gateway;

/// <summary>Body of a what-if: the draft of a plan, and how long to simulate it against the plan in force.</summary>
internal sealed record WhatIfBody([property: Required] JsonElement? Plan, int? DurationSeconds, int? Replications, int? LookBackSeconds, long? Seed)
{
    /// <summary>Time simulated in each replication, after a quarter of it for the warm-up.</summary>
    internal int Duration => DurationSeconds ?? 3_600;

    /// <summary>Independent runs of each plan.</summary>
    internal int Runs => Replications ?? 10;

    /// <summary>How far back callers are measured.</summary>
    internal int LookBack => LookBackSeconds ?? 3_600;

    /// <summary>The draft's text; as text it may have comments.</summary>
    internal string PlanJson => TextOf(Plan!.Value)!;

    /// <summary>The first problem, or null.</summary>
    internal Problem? Check()
    {
        if (Plan is null) return Problems.MissingField("plan");
        if (TextOf(Plan.Value) is null) return Problems.InvalidField("plan", "a routing plan, or its text.");
        return FieldRules.Range("durationSeconds", DurationSeconds, 300, 28_800)
            ?? FieldRules.Range("replications", Replications, 2, 50)
            ?? FieldRules.Range("lookBackSeconds", LookBackSeconds, 900, 86_400);
    }

    private static string? TextOf(JsonElement plan) => plan.ValueKind switch
    {
        JsonValueKind.Object => plan.GetRawText(),
        JsonValueKind.String => JsonText.Of(plan),
        _ => null,
    };
}
