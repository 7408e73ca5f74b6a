namespace Routing.Simulation;

/// <summary>Percentiles of waits in seconds, to 0.1 s; the largest is exact.</summary>
public sealed record WaitReport(double P50, double P90, double P99, double Max);
