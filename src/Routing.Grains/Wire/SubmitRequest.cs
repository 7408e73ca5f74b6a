namespace Routing.Grains;

/// <summary>Commands that a node submits together.</summary>
/// <param name="Node">The node.</param>
/// <param name="BatchId">The same for every attempt, so that one is carried out once as long as the center does not move.</param>
/// <param name="Commands">The commands.</param>
[GenerateSerializer]
[Immutable]
[Alias("routing.submit-request")]
public sealed record SubmitRequest([property: Id(0)] string Node, [property: Id(1)] Guid BatchId, [property: Id(2)] Payload Commands);
