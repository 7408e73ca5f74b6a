using System.Globalization;
using Routing.Simulation;
using Spectre.Console;

namespace Routing.Cli;

/// <summary>Shows a drive on the way, and its report.</summary>
internal static class DriveDisplay
{
    /// <summary>Runs a drive, with a bar where somebody watches.</summary>
    public static Task<DriveReport> ShowAsync(CommandOutput output, Func<IProgress<DriveProgress>?, Task<DriveReport>> drive) =>
        output.ShowsProgress
            ? output.Console.Progress().HideCompleted(true).StartAsync(bars => drive(new Progress<DriveProgress>(Follow(bars.AddTask("Driving")))))
            : drive(null);

    /// <summary>The report for people.</summary>
    public static IEnumerable<(string Name, string Value)> Rows(DriveReport report) =>
    [
        ("offered", Text(report.Offered)),
        ("answered", Text(report.Answered)),
        ("  in time", Text(report.AnsweredInTime)),
        ("abandoned", Text(report.Abandoned)),
        ("turned away", Text(report.TurnedAway)),
        ("lost", Text(report.Lost)),
        ("doubled", Text(report.Doubled)),
        ("errors", Text(report.Errors)),
        ("server errors, retried", Text(report.ServerErrors)),
        ("lost connections, retried", Text(report.LostConnections)),
        ("service level", Text(report.ServiceLevel, "0.0000")),
        ("assignment p50, p99", $"{Text(report.AssignmentLatencyMs.P50, "0.0")} ms, {Text(report.AssignmentLatencyMs.P99, "0.0")} ms"),
        ("agrees with the server", report.AgreesWithServer ? "yes" : "no"),
        ("wall time", Text(report.WallSeconds, "0.0") + " s"),
        .. report.PerQueue.Select(queue => ($"queue {queue.Queue}", $"clients {Text(queue.Clients)}, server {Text(queue.Server)}")),
        .. report.Problems.Select(problem => ("problem", problem)),
    ];

    private static Action<DriveProgress> Follow(ProgressTask bar) => progress =>
    {
        bar.MaxValue = progress.Calls;
        bar.Value = progress.Offered;
        bar.Description = string.Create(
            CultureInfo.InvariantCulture,
            $"{progress.At:yyyy-MM-dd HH:mm:ss}Z  offered {progress.Offered:N0}  answered {progress.Answered:N0}  abandoned {progress.Abandoned:N0}");
    };

    private static string Text(QueueCounts counts) =>
        $"{Text(counts.Offered)} offered, {Text(counts.Answered)} answered, {Text(counts.Abandoned)} abandoned";

    private static string Text(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Text(double? number, string format) => number?.ToString(format, CultureInfo.InvariantCulture) ?? "–";
}
