namespace Routing.Faults;

/// <summary>What one round found.</summary>
internal sealed record RoundFinding
{
    /// <summary>Number of the round, from 1.</summary>
    public required int Round { get; init; }

    /// <summary>The fault.</summary>
    public required string Fault { get; init; }

    /// <summary>What the node that it struck was there for.</summary>
    public required string Role { get; init; }

    /// <summary>Longest time without an acknowledged command.</summary>
    public required TimeSpan Gap { get; init; }

    /// <summary>From the fault until a command sent after it was acknowledged; null for never.</summary>
    public TimeSpan? AcceptedAgain { get; init; }

    /// <summary>From the fault until the witness had its reservation again, on another node; null for never.</summary>
    public TimeSpan? PullResumed { get; init; }

    /// <summary>Whether what it had was the same reservation, or at least the same call.</summary>
    public bool IsSameReservation { get; init; }

    /// <summary>Requests that failed on nodes that the fault had not struck, each try counted.</summary>
    public required long Failed { get; init; }

    /// <summary>Commands acknowledged in the round.</summary>
    public required long Acknowledged { get; init; }

    /// <summary>Load of the machine, one minute's average; null where the system does not tell.</summary>
    public double? MachineLoad { get; init; }

    /// <summary>Nodes that ended although nobody had struck them: too slow for the others' probes.</summary>
    public int UnaskedEnds { get; init; }

    /// <summary>What the fault itself has to say.</summary>
    public string Note { get; init; } = string.Empty;

    /// <summary>What went wrong in this round, or null.</summary>
    public string? Wrong { get; init; }
}
