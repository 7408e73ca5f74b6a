using System.Text.Json;

namespace Routing.Simulation;

/// <summary>The form of SCENARIO.json, before names are looked up; see <see cref="ScenarioReader"/>.</summary>
internal sealed record ScenarioFile
{
    /// <summary>A routing plan, or the name of its file.</summary>
    public JsonElement Plan { get; set; }

    public double DurationSeconds { get; set; } = 28_800;

    public double WarmupSeconds { get; set; } = 3_600;

    public int Replications { get; set; } = 10;

    /// <summary>Length of the bins of series; null for 900, or a multiple for more than a day.</summary>
    public double? SeriesSeconds { get; set; }

    public long Seed { get; set; } = 1;

    /// <summary>A list of <see cref="ArrivalFile"/>, or <c>{"trace": FILE}</c>.</summary>
    public JsonElement Arrivals { get; set; }

    public IReadOnlyList<GroupFile> Agents { get; set; } = [];
}
