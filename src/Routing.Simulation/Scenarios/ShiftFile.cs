namespace Routing.Simulation;

/// <summary>A shift in SCENARIO.json, in seconds from the start of the warm-up; without a count the whole group works.</summary>
internal sealed record ShiftFile(double FromSeconds, double UntilSeconds, int? Count);
