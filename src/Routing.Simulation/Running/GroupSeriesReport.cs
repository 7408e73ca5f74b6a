namespace Routing.Simulation;

/// <summary>What a simulation found of a group of agents over time.</summary>
/// <param name="BinSeconds">Length of a bin in seconds, as in <see cref="QueueSeriesReport"/>.</param>
/// <param name="Staffed">Agents at work, mean over the bin; those who finish a call after their shift not counted.</param>
/// <param name="Busy">Contacts that they talk to, mean over the bin and all replications.</param>
/// <param name="Occupancy">Busy / staffed; NaN where nobody is at work.</param>
public sealed record GroupSeriesReport(
    double BinSeconds, IReadOnlyList<double> Staffed, IReadOnlyList<double> Busy, IReadOnlyList<double> Occupancy)
{
    internal static GroupSeriesReport Of(SeriesBins bins, GroupModel group, SimulationModel model, IReadOnlyList<BusyTime> runs)
    {
        var staffed = new double[bins.Count];
        var busy = new double[bins.Count];
        for (int bin = 0; bin < bins.Count; bin++)
        {
            long fromMs = bin * bins.BinMs;
            long untilMs = Math.Min(fromMs + bins.BinMs, model.DurationMs);
            staffed[bin] = group.StaffedMs(model.WarmupMs + fromMs, model.WarmupMs + untilMs) / (untilMs - fromMs);
            busy[bin] = runs.Average(run => run.BusyMs[bin]) / (untilMs - fromMs);
        }

        return new GroupSeriesReport(bins.BinSeconds, staffed, busy, [.. busy.Zip(staffed, (talking, working) => working == 0 ? double.NaN : talking / working)]);
    }
}
