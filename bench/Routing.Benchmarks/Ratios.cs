using System.Globalization;
using System.Text;
using BenchmarkDotNet.Reports;

namespace Routing.Benchmarks;

/// <summary>The ratios that the figures are read for, each of two medians of the same run, since other work on the machine moves means.</summary>
internal static class Ratios
{
    internal static string Of(IReadOnlyList<Summary> summaries)
    {
        var text = new StringBuilder();
        text.AppendLine("| what | ratio |").AppendLine("|---|---|");
        Line(text, "memory in the engine", $"{MemoryUse.Measure()}");
        foreach (Type type in new[] { typeof(OfferToIdleAgent), typeof(ReadyToWaitingContact) })
        {
            foreach (Shape shape in Shape.Usual)
            {
                double engine = Median(summaries, type, nameof(RouterCases.Engine), shape);
                double bare = engine / Median(summaries, type, nameof(RouterCases.Bitmap), shape);
                double linq = Median(summaries, type, nameof(RouterCases.Linq), shape) / engine;
                Line(text, $"{type.Name}, {shape}", $"engine {bare:F1} × the bare match; LINQ {linq:F0} × the engine");
            }
        }

        Growth(text, summaries, typeof(PairingAtScale), nameof(PairingAtScale.Offer));
        Growth(text, summaries, typeof(PairingAtScale), nameof(PairingAtScale.Ready));
        Growth(text, summaries, typeof(EngineOperations), nameof(EngineOperations.SixCommands));
        return text.ToString();
    }

    private static void Growth(StringBuilder text, IReadOnlyList<Summary> summaries, Type type, string method)
    {
        List<double> medians = [.. Shape.Growing.Select(shape => Median(summaries, type, method, shape))];
        Line(text, $"{type.Name}.{method}, 1k → 10k → 100k agents", $"{medians[0]:F0} ns → {medians[1] / medians[0]:F2} × → {medians[2] / medians[0]:F2} ×");
    }

    private static void Line(StringBuilder text, string what, FormattableString ratio) =>
        text.AppendLine(CultureInfo.InvariantCulture, $"| {what} | {ratio.ToString(CultureInfo.InvariantCulture)} |");

    private static double Median(IReadOnlyList<Summary> summaries, Type type, string method, Shape shape) => summaries
        .SelectMany(summary => summary.Reports)
        .Single(report => report.BenchmarkCase.Descriptor.Type == type
            && report.BenchmarkCase.Descriptor.WorkloadMethod.Name == method
            && Equals(report.BenchmarkCase.Parameters[nameof(RouterCases.Shape)], shape))
        .ResultStatistics!.Median;
}
