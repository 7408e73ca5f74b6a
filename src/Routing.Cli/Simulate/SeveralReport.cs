using Routing.Simulation;

namespace Routing.Cli;

/// <summary>What <c>routing simulate</c> reports of several scenarios.</summary>
/// <param name="Files">Each scenario in short.</param>
/// <param name="Queues">All of them together, by queue.</param>
internal sealed record SeveralReport(IReadOnlyList<SeveralReportFile> Files, IReadOnlyList<QueueTotal> Queues)
{
    public static SeveralReport Of(IReadOnlyList<(string File, SimulationReport Report)> runs) => new(
        [.. runs.Select(run => new SeveralReportFile(Path.GetFileName(run.File), run.Report.Policy, run.Report.Seed, run.Report.Replications, run.Report.StateHash, QueueTotal.Of(run.Report)))],
        QueueTotal.Of([.. runs.Select(run => run.Report)]));
}
