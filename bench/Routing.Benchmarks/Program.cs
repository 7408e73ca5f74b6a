using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Routing.Benchmarks;

/// <summary>
/// Runs all benchmarks of the engine, or those of the classes named, and writes bench/results/engine.md when all have run; with <c>--full</c>
/// in every shape. <c>center</c>, with the seconds per row behind it, measures a whole center instead, and <c>recovery</c>, with the number of
/// events, its start; <c>snapshot</c>, with the seconds of a row, what snapshots of a large center cost its commands.
/// </summary>
public static class Program
{
    private static readonly Type[] All =
    [
        typeof(OfferToIdleAgent), typeof(ReadyToWaitingContact), typeof(ArriveAndFree), typeof(PairingAtScale), typeof(EngineOperations),
        typeof(EligibleLanes), typeof(WaitingAtScale), typeof(PolicyCosts), typeof(EngineState), typeof(CenterParts),
    ];

    /// <summary>Exit code 0; 1 when a benchmark failed.</summary>
    public static int Main(string[] args)
    {
        if (args is ["center", .. string[] seconds]) return RunCenter(seconds.Length == 0 ? 6 : double.Parse(seconds[0], CultureInfo.InvariantCulture));
        if (args is ["recovery", .. string[] events]) return RunRecovery(events.Length == 0 ? 1_000_000 : long.Parse(events[0], CultureInfo.InvariantCulture));
        if (args is ["snapshot", .. string[] length]) return RunSnapshot(length.Length == 0 ? 60 : double.Parse(length[0], CultureInfo.InvariantCulture));
        if (args is ["recover", string folder])
        {
            CenterRecovery.OpenAsync(folder).GetAwaiter().GetResult();
            return 0;
        }

        string load = ResultFile.ReadLoad();
        Shape.Full = args.Contains("--full");
        WarmUp.Everything();
        Type[] chosen = args.All(argument => argument == "--full") ? All : [.. All.Where(type => args.Contains(type.Name))];
        IConfig config = ManualConfig.CreateEmpty()
            .AddLogger(ConsoleLogger.Default)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddColumn(StatisticColumn.Median)
            .AddDiagnoser(MemoryDiagnoser.Default)
            .WithOptions(ConfigOptions.DisableOptimizationsValidator)
            .WithSummaryStyle(SummaryStyle.Default.WithMaxParameterColumnWidth(60));
        List<Summary> summaries = [.. chosen.Select(type => BenchmarkRunner.Run(type, config))];
        if (summaries.Any(summary => summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success))) return 1;
        if (chosen.Length == All.Length) Console.WriteLine($"Written: {ResultFile.Write(summaries, load)}");
        return 0;
    }

    private static int RunRecovery(long events)
    {
        Console.WriteLine($"load average {ResultFile.ReadLoad()}");
        Console.WriteLine(CenterRecovery.Heading);
        Console.WriteLine(CenterRecovery.RunAsync(events).GetAwaiter().GetResult());
        return 0;
    }

    private static int RunSnapshot(double seconds)
    {
        Console.WriteLine($"load average {ResultFile.ReadLoad()}");
        Console.WriteLine(CenterSnapshot.Heading);
        CenterSnapshot.RunAsync(TimeSpan.FromSeconds(seconds), Console.WriteLine).GetAwaiter().GetResult();
        return 0;
    }

    private static int RunCenter(double seconds)
    {
        Console.WriteLine($"load average {ResultFile.ReadLoad()}");
        Console.WriteLine(CenterThroughput.Heading);
        CenterThroughput.RunAsync(TimeSpan.FromSeconds(seconds), Console.WriteLine).GetAwaiter().GetResult();
        Console.WriteLine(CenterMemory.RunAsync().GetAwaiter().GetResult());
        return 0;
    }
}
