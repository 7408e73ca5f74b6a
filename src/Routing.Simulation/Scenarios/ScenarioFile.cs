using System.Text.Json;
using System.Text.Json.Serialization;

namespace Routing.Simulation;

/// <summary>The form of SCENARIO.json, before names are looked up; see <see cref="ScenarioReader"/>.</summary>
internal sealed record ScenarioFile
{
    /// <summary>A routing plan, or the name of its file.</summary>
    public JsonElement Plan { get; set; }

    public double DurationSeconds { get; set; } = 28_800;

    public double WarmupSeconds { get; set; } = 3_600;

    public int Replications { get; set; } = 10;

    public long Seed { get; set; } = 1;

    /// <summary>A list of <see cref="ArrivalFile"/>, or <c>{"trace": FILE}</c>.</summary>
    public JsonElement Arrivals { get; set; }

    public IReadOnlyList<GroupFile> Agents { get; set; } = [];
}

/// <summary>One stream of callers in SCENARIO.json.</summary>
internal sealed record ArrivalFile
{
    public string Queue { get; set; } = string.Empty;

    /// <summary>A number, or <c>{"intervalSeconds": 3600, "rates": [...]}</c>.</summary>
    public JsonElement RatePerSecond { get; set; }

    public DistributionFile? Handle { get; set; }

    public DistributionFile? Patience { get; set; }

    public double RingSeconds { get; set; }

    public double NoAnswer { get; set; }

    public int Priority { get; set; }
}

/// <summary>Rates over intervals in SCENARIO.json.</summary>
internal sealed record RatesFile(double IntervalSeconds, IReadOnlyList<double> Rates);

/// <summary>A distribution in SCENARIO.json.</summary>
internal sealed record DistributionFile(string Distribution, double MeanSeconds, double? Cv, int? Phases);

/// <summary>A trace in SCENARIO.json.</summary>
internal sealed record TraceReference(string Trace);

/// <summary>A group of agents in SCENARIO.json.</summary>
internal sealed record GroupFile
{
    public string Group { get; set; } = string.Empty;

    public int Count { get; set; }

    public IReadOnlyList<string> Queues { get; set; } = [];

    public int Capacity { get; set; } = 1;

    public IReadOnlyList<ShiftFile> Shifts { get; set; } = [];
}

/// <summary>A shift in SCENARIO.json, in seconds from the start of the warm-up; without a count the whole group works.</summary>
internal sealed record ShiftFile(double FromSeconds, double UntilSeconds, int? Count);
