namespace Routing.Simulation;

/// <summary>What a simulation found; counts are means per replication.</summary>
public sealed record SimulationReport
{
    /// <summary>Policy in force.</summary>
    public required string Policy { get; init; }

    /// <summary>Seed.</summary>
    public required long Seed { get; init; }

    /// <summary>Independent runs.</summary>
    public required int Replications { get; init; }

    /// <summary>Time in which arriving contacts count.</summary>
    public required double DurationSeconds { get; init; }

    /// <summary>Folded state hashes of the engines at the end, in hexadecimal: equal for equal runs.</summary>
    public required string StateHash { get; init; }

    /// <summary>By queue, in the plan's order.</summary>
    public required IReadOnlyList<QueueResult> Queues { get; init; }

    /// <summary>By group of agents.</summary>
    public required IReadOnlyList<GroupReport> Groups { get; init; }

    /// <summary>Contacts simulated, over all replications and their warm-ups.</summary>
    public required long Contacts { get; init; }

    /// <summary>Engine events per second of wall time.</summary>
    public required double EventsPerSecond { get; init; }

    /// <summary>Wall time.</summary>
    public required double WallSeconds { get; init; }
}
