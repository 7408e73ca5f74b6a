using System.Diagnostics;
using System.Globalization;
using Routing.Center;

namespace Routing.Benchmarks;

/// <summary>
/// How long a center takes from its start until it takes commands, in a process of its own: with all its events to replay, and with the
/// snapshots that it took by itself.
/// </summary>
internal static class CenterRecovery
{
    /// <summary>The table's heading.</summary>
    internal const string Heading =
        """
        | events | calls known | journal MB | without a snapshot, s | with the regular snapshot, s |
        |---:|---:|---:|---:|---:|
        """;

    private const int Batch = 1_000;
    private const int Runs = 3;

    /// <summary>Makes a journal of <paramref name="events"/> events and gives the row of its recovery, the median of three each.</summary>
    internal static async Task<string> RunAsync(long events)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("center");
        DirectoryInfo killed = Directory.CreateTempSubdirectory("killed");
        var options = new CenterOptions { DataDirectory = folder.FullName, PlanJson = CenterThroughput.Plan };
        await using (LocalCenter center = await CenterHost.OpenAsync(options).ConfigureAwait(false))
        {
            var cycle = new CallCycle(center, 0, Batch);
            await cycle.PrepareAsync().ConfigureAwait(false);
            while (center.LastSequence < events) await cycle.TurnAsync().ConfigureAwait(false);
            // Behind the last turn comes what was on its way; then the files stand as a kill would leave them.
            while (center.HistorySequence < center.LastSequence) await Task.Delay(20).ConfigureAwait(false);
            Copy(folder, killed);
            events = center.LastSequence;
        }

        double megabytes = killed.GetFiles("journal.db*").Sum(file => file.Length) / 1e6;
        double regular = Median(killed, _ => { });
        double bare = Median(killed, run => Array.ForEach(run.GetFiles("snapshots.db*"), file => file.Delete()));
        folder.Delete(recursive: true);
        killed.Delete(recursive: true);
        return string.Create(CultureInfo.InvariantCulture, $"| {events:N0} | {events / 10:N0} | {megabytes:N0} | {bare:F2} | {regular:F2} |");
    }

    /// <summary>Opens the center in a folder and prints the seconds it took; what the process of its own does.</summary>
    internal static async Task OpenAsync(string folder)
    {
        long started = Stopwatch.GetTimestamp();
        await using LocalCenter center = await CenterHost.OpenAsync(new CenterOptions { DataDirectory = folder }).ConfigureAwait(false);
        Console.WriteLine(Stopwatch.GetElapsedTime(started).TotalSeconds.ToString(CultureInfo.InvariantCulture));
    }

    private static double Median(DirectoryInfo killed, Action<DirectoryInfo> prepare)
    {
        double[] seconds = [.. Enumerable.Range(0, Runs).Select(_ => Time(killed, prepare)).Order()];
        return seconds[Runs / 2];
    }

    private static double Time(DirectoryInfo killed, Action<DirectoryInfo> prepare)
    {
        DirectoryInfo run = Directory.CreateTempSubdirectory("recovered");
        Copy(killed, run);
        prepare(run);
        var start = new ProcessStartInfo(Environment.ProcessPath!, [typeof(CenterRecovery).Assembly.Location, "recover", run.FullName])
        {
            RedirectStandardOutput = true,
            // As the gateway and the nodes run.
            Environment = { ["DOTNET_TieredPGO"] = "0" },
        };
        using Process process = Process.Start(start)!;
        string seconds = process.StandardOutput.ReadLine()!;
        process.WaitForExit();
        run.Delete(recursive: true);
        return double.Parse(seconds, CultureInfo.InvariantCulture);
    }

    private static void Copy(DirectoryInfo from, DirectoryInfo to)
    {
        foreach (FileInfo file in from.GetFiles().Where(file => !file.Name.EndsWith("lock", StringComparison.Ordinal) && !file.Name.EndsWith("-shm", StringComparison.Ordinal)))
        {
            using var source = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using FileStream target = File.Create(Path.Combine(to.FullName, file.Name));
            source.CopyTo(target);
        }
    }
}
