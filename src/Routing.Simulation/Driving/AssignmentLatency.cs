namespace Routing.Simulation;

/// <summary>Milliseconds of wall time from sending an offer to the return of a pull that was waiting for it.</summary>
/// <param name="P50">Median; null when no pull was ever waiting.</param>
/// <param name="P99">99th percentile.</param>
/// <param name="Count">Assignments measured.</param>
public sealed record AssignmentLatency(double? P50, double? P99, int Count)
{
    /// <summary>The percentiles (nearest rank) of measured times.</summary>
    public static AssignmentLatency Of(IEnumerable<double> milliseconds)
    {
        double[] sorted = [.. milliseconds.Order()];
        double? At(double share) => sorted.Length == 0 ? null : Math.Round(sorted[(int)Math.Ceiling(share * sorted.Length) - 1], 3);
        return new AssignmentLatency(At(0.50), At(0.99), sorted.Length);
    }
}
