namespace Routing.Benchmarks;

/// <summary>How large a center is.</summary>
/// <param name="Agents">Agents, evenly over the signatures.</param>
/// <param name="Queues">Queues; every tenth is protected.</param>
/// <param name="Signatures">Distinct sets of queues that agents serve.</param>
/// <param name="Served">Queues in each set; 0 for at most 8, but all where there are fewer signatures than that leaves none unserved.</param>
public sealed record Shape(int Agents, int Queues, int Signatures, int Served = 0)
{
    /// <summary>Whether every shape is asked for, not only those that the page about performance quotes.</summary>
    public static bool Full { get; set; }

    /// <summary>The shapes of the comparison with simpler routers.</summary>
    public static IReadOnlyList<Shape> Usual => Full
        ?
        [
            .. from agents in (int[])[1_000, 10_000, 100_000]
               from queues in (int[])[10, 100]
               from signatures in (int[])[1, 16, 64, 256]
               where queues > 10 || signatures <= 64
               select new Shape(agents, queues, signatures),
        ]
        : [new(1_000, 10, 16), new(1_000, 100, 64), new(10_000, 10, 16), new(10_000, 100, 64)];

    /// <summary>One shape with more and more agents.</summary>
    public static IReadOnlyList<Shape> Growing { get; } = [new(1_000, 100, 64), new(10_000, 100, 64), new(100_000, 100, 64)];

    /// <summary>The middle one with fewer queues, and with fewer and more signatures.</summary>
    public static IReadOnlyList<Shape> Varied { get; } = [new(10_000, 10, 64), new(10_000, 100, 16), new(10_000, 100, 256)];

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Agents / 1000}k agents, {Queues} queues, {Signatures} signatures" + (Served > 0 ? $" of {Served}" : string.Empty);
}
