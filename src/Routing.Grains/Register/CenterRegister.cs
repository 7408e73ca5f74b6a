namespace Routing.Grains;

/// <summary>What the register keeps.</summary>
[GenerateSerializer]
[Alias("routing.center-register-state")]
public sealed class CenterRegister
{
    /// <summary>Plan versions by center.</summary>
    [Id(0)]
    public SortedDictionary<string, long> PlanVersions { get; init; } = new(StringComparer.Ordinal);
}
