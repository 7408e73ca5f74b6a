using System.Text.Json;

namespace Routing.Simulation;

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
