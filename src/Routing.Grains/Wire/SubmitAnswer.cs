namespace Routing.Grains;

/// <summary>What became of commands.</summary>
/// <param name="Results">One result for each, or null when the center could not take them.</param>
[GenerateSerializer]
[Immutable]
[Alias("routing.submit-answer")]
public sealed record SubmitAnswer([property: Id(0)] Payload? Results) : IAnswer
{
    /// <summary>The center could not take them.</summary>
    public static SubmitAnswer Unavailable { get; } = new((Payload?)null);

    /// <inheritdoc/>
    public bool IsAvailable => Results is not null;
}
