namespace Routing.Grains;

/// <summary>What is kept of a call that was handed over.</summary>
[GenerateSerializer]
[Alias("routing.hand-over-state")]
public sealed class HandOver
{
    /// <summary>The center that has it, or null.</summary>
    [Id(0)]
    public string? CenterId { get; set; }
}
