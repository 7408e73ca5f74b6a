namespace Routing.Benchmarks;

/// <summary>How large a center is.</summary>
/// <param name="Agents">Agents, evenly over the signatures.</param>
/// <param name="Queues">Queues; every tenth is protected.</param>
/// <param name="Signatures">Distinct sets of queues that agents serve, each of at most 8.</param>
public sealed record Shape(int Agents, int Queues, int Signatures)
{
    /// <summary>The shapes of the comparison with simpler routers.</summary>
    public static IReadOnlyList<Shape> Usual { get; } =
    [
        new(1_000, 10, 16), new(1_000, 10, 64), new(1_000, 100, 16), new(1_000, 100, 64),
        new(10_000, 10, 16), new(10_000, 10, 64), new(10_000, 100, 16), new(10_000, 100, 64),
    ];

    /// <summary>One shape with more and more agents.</summary>
    public static IReadOnlyList<Shape> Growing { get; } = [new(1_000, 100, 64), new(10_000, 100, 64), new(100_000, 100, 64)];

    /// <inheritdoc/>
    public override string ToString() => $"{Agents / 1000}k agents, {Queues} queues, {Signatures} signatures";
}
