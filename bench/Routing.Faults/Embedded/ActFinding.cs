namespace Routing.Faults;

/// <summary>What the rounds of one fault found.</summary>
internal sealed record ActFinding
{
    /// <summary>The fault.</summary>
    public required string Fault { get; init; }

    /// <summary>Rounds played.</summary>
    public required int Rounds { get; init; }

    /// <summary>Commands acknowledged.</summary>
    public required long Acknowledged { get; init; }

    /// <summary>What was lost and doubled.</summary>
    public required Audit Audit { get; init; }

    /// <summary>Contacts and agents that were still in a state when nothing was left to do.</summary>
    public required IReadOnlyList<string> Stuck { get; init; }

    /// <summary>From each fault until a command sent after it was acknowledged.</summary>
    public required IReadOnlyList<TimeSpan> Recoveries { get; init; }

    /// <summary>Load of the machine at the end, one minute's average; null where the system does not tell.</summary>
    public double? MachineLoad { get; init; }

    /// <summary>What else went wrong.</summary>
    public IReadOnlyList<string> Wrong { get; init; } = [];

    /// <summary>Whether nothing was lost, doubled, stuck or wrong.</summary>
    internal bool IsGood => Audit is { Lost.Count: 0, Doubled.Count: 0 } && Stuck.Count == 0 && Wrong.Count == 0;
}
