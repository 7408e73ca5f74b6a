namespace Routing.Grains;

/// <summary>What a center knows of what was asked.</summary>
/// <param name="IsAvailable">Whether the center could answer.</param>
/// <param name="Found">What was found, or null for nothing.</param>
[GenerateSerializer]
[Immutable]
[Alias("routing.read-answer")]
public sealed record ReadAnswer([property: Id(0)] bool IsAvailable, [property: Id(1)] Payload? Found) : IAnswer
{
    /// <summary>The center could not answer.</summary>
    public static ReadAnswer Unavailable { get; } = new(false, null);

    /// <summary>The center knows nothing of it.</summary>
    public static ReadAnswer Nothing { get; } = new(true, null);
}
