namespace Routing.Simulation;

/// <summary>A trace in SCENARIO.json.</summary>
internal sealed record TraceReference(string Trace);
