namespace Routing.Grains;

/// <summary>A plan that is to be put into force.</summary>
/// <param name="Node">The node that asks.</param>
/// <param name="BatchId">The same for every attempt.</param>
/// <param name="PlanJson">The plan.</param>
/// <param name="IsRepeated">Whether an attempt came before, of which it is not known what became of it.</param>
[GenerateSerializer]
[Immutable]
[Alias("routing.plan-request")]
public sealed record PlanRequest(
    [property: Id(0)] string Node, [property: Id(1)] Guid BatchId, [property: Id(2)] string PlanJson, [property: Id(3)] bool IsRepeated)
{
    /// <summary>Version of the plan that it replaces, or null for any.</summary>
    [Id(4)]
    public long? ExpectedVersion { get; init; }

    /// <summary>Who puts it into force, or null.</summary>
    [Id(5)]
    public string? By { get; init; }
}
