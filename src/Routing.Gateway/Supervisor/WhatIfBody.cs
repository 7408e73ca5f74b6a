using System.Text.Json;

namespace Routing.Gateway;

/// <summary>Body of a what-if: the draft of a plan, and how long to simulate it against the plan in force.</summary>
internal sealed record WhatIfBody(JsonElement? Plan, int? DurationSeconds, int? Replications, int? LookBackSeconds, long? Seed)
{
    /// <summary>Time simulated in each replication, after a quarter of it for the warm-up.</summary>
    internal int Duration => DurationSeconds ?? 3_600;

    /// <summary>Independent runs of each plan.</summary>
    internal int Runs => Replications ?? 10;

    /// <summary>How far back callers are measured.</summary>
    internal int LookBack => LookBackSeconds ?? 3_600;

    /// <summary>The draft's text; as text it may have comments.</summary>
    internal string PlanJson => Plan!.Value.ValueKind == JsonValueKind.String ? Plan.Value.GetString()! : Plan.Value.GetRawText();

    /// <summary>The first problem, or null.</summary>
    internal Problem? Check()
    {
        if (Plan is null) return Problems.MissingField("plan");
        if (Plan.Value.ValueKind is not (JsonValueKind.Object or JsonValueKind.String)) return Problems.InvalidField("plan", "a routing plan, or its text.");
        return FieldRules.Range("durationSeconds", DurationSeconds, 300, 28_800)
            ?? FieldRules.Range("replications", Replications, 2, 50)
            ?? FieldRules.Range("lookBackSeconds", LookBackSeconds, 900, 86_400);
    }
}
