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
        foreach (Shape shape in Shape.Usual)
        {
            OfRouters(text, summaries, typeof(OfferToIdleAgent), shape);
            OfRouters(text, summaries, typeof(ReadyToWaitingContact), shape);
        }

        foreach (Shape shape in Shape.Growing) OfRound(text, summaries, shape);
        foreach (string method in (string[])[nameof(PairingAtScale.Offer), nameof(PairingAtScale.Ready)])
        {
            double few = Median(summaries, typeof(PairingAtScale), method, Shape.Varied[0]);
            Line(text, $"{nameof(PairingAtScale)}.{method}, 10 → 100 queues", $"{Median(summaries, typeof(PairingAtScale), method, Shape.Growing[1]) / few:F2} ×");
            Growth(text, summaries, typeof(PairingAtScale), method);
        }

        Growth(text, summaries, typeof(EngineOperations), nameof(EngineOperations.SixCommands));
        double six = Median(summaries, typeof(EngineOperations), nameof(EngineOperations.SixCommands), Shape.Growing[1]);
        Line(text, "commands per second on one core in the cycle of six, 10k agents", $"{6e3 / six:F1} million");
        double narrow = Median(summaries, typeof(EligibleLanes), nameof(EligibleLanes.ReadyAndBack), nameof(EligibleLanes.Lanes), 8);
        double wide = Median(summaries, typeof(EligibleLanes), nameof(EligibleLanes.ReadyAndBack), nameof(EligibleLanes.Lanes), 64);
        Line(text, "each further eligible lane, from 8 to 64", $"{(wide - narrow) / 56:F2} ns");
        return text.ToString();
    }

    private static void OfRouters(StringBuilder text, IReadOnlyList<Summary> summaries, Type type, Shape shape)
    {
        double engine = Median(summaries, type, nameof(RouterCases.Engine), shape);
        double bare = engine / Median(summaries, type, nameof(RouterCases.Bitmap), shape);
        double linq = Median(summaries, type, nameof(RouterCases.Linq), shape) / engine;
        double loop = Median(summaries, type, nameof(RouterCases.DispatchLoop), shape) / engine;
        Line(text, $"{type.Name}, {shape}", $"engine {bare:F1} × the bare match; LINQ {linq:F0} ×, dispatch loop {loop:F0} × the engine");
    }

    private static void OfRound(StringBuilder text, IReadOnlyList<Summary> summaries, Shape shape)
    {
        double command = Median(summaries, typeof(ArriveAndFree), nameof(ArriveAndFree.Engine), shape) / 2;
        double bare = Median(summaries, typeof(ArriveAndFree), nameof(ArriveAndFree.Bitmap), shape);
        Line(text, $"{nameof(ArriveAndFree)}, {shape}", $"{command:F0} ns a command: {command / bare:F1} × the bare match's whole round");
    }

    private static void Growth(StringBuilder text, IReadOnlyList<Summary> summaries, Type type, string method)
    {
        List<double> medians = [.. Shape.Growing.Select(shape => Median(summaries, type, method, shape))];
        Line(text, $"{type.Name}.{method}, 1k → 10k → 100k agents", $"{medians[0]:F0} ns → {medians[1] / medians[0]:F2} × → {medians[2] / medians[0]:F2} ×");
    }

    private static void Line(StringBuilder text, string what, FormattableString ratio) =>
        text.AppendLine(CultureInfo.InvariantCulture, $"| {what} | {ratio.ToString(CultureInfo.InvariantCulture)} |");

    private static double Median(IReadOnlyList<Summary> summaries, Type type, string method, Shape shape) =>
        Median(summaries, type, method, nameof(RouterCases.Shape), shape);

    private static double Median(IReadOnlyList<Summary> summaries, Type type, string method, string parameter, object value) => summaries
        .SelectMany(summary => summary.Reports)
        .Single(report => report.BenchmarkCase.Descriptor.Type == type
            && report.BenchmarkCase.Descriptor.WorkloadMethod.Name == method
            && Equals(report.BenchmarkCase.Parameters[parameter], value))
        .ResultStatistics!.Median;
}
