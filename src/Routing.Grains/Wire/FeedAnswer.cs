namespace Routing.Grains;

/// <summary>What a node sees of a center's feed.</summary>
/// <param name="IsAvailable">Whether the center could answer.</param>
[GenerateSerializer]
[Immutable]
[Alias("routing.feed-answer")]
public sealed record FeedAnswer([property: Id(0)] bool IsAvailable) : IAnswer
{
    /// <summary>Sequence of the last event there is.</summary>
    [Id(1)]
    public long LastSequence { get; init; }

    /// <summary>The events, or null for none.</summary>
    [Id(2)]
    public Payload? Events { get; init; }

    /// <summary>The gauges where they are news; without the plan when the node has it.</summary>
    [Id(3)]
    public Payload? View { get; init; }
}
