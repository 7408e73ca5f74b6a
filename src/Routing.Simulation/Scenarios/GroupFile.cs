namespace Routing.Simulation;

/// <summary>A group of agents in SCENARIO.json.</summary>
internal sealed record GroupFile
{
    public string Group { get; set; } = string.Empty;

    public int Count { get; set; }

    public IReadOnlyList<string> Queues { get; set; } = [];

    /// <summary>Skills besides those that the queues ask for, each at the highest level.</summary>
    public IReadOnlyList<string> Skills { get; set; } = [];

    public int Capacity { get; set; } = 1;

    public IReadOnlyList<ShiftFile> Shifts { get; set; } = [];
}
