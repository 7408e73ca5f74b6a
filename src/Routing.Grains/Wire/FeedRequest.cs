namespace Routing.Grains;

/// <summary>A node's look at a center's feed.</summary>
/// <param name="Node">The node.</param>
/// <param name="After">Sequence after which the events begin; below 0 for none, only to learn the last sequence.</param>
/// <param name="Limit">Most events.</param>
[GenerateSerializer]
[Immutable]
[Alias("routing.feed-request")]
public sealed record FeedRequest([property: Id(0)] string Node, [property: Id(1)] long After, [property: Id(2)] int Limit)
{
    /// <summary>Whether the gauges are wanted.</summary>
    [Id(3)]
    public bool WantsView { get; init; }

    /// <summary>Time of the gauges that the node has, milliseconds UTC.</summary>
    [Id(4)]
    public long KnownViewAtMs { get; init; }

    /// <summary>Version of the plan that the node has.</summary>
    [Id(5)]
    public long KnownPlanVersion { get; init; }

    /// <summary>Agents whose desktops the node has heard since its look before; those with an open pull are among them.</summary>
    [Id(6)]
    public IReadOnlyList<string> Heard { get; init; } = [];
}
