using System.Diagnostics;
using System.Globalization;
using Routing.Center;

namespace Routing.Benchmarks;

/// <summary>
/// Durable commands per second through a center in this process, its journal and history in SQLite on disk: submitters who each wait
/// for their batch before they send the next.
/// </summary>
internal static class CenterThroughput
{
    /// <summary>The table's heading.</summary>
    internal const string Heading =
        """
        | submitters × batch | commands/s | B allocated per command | commands per row | append µs per command | journal B per command | processor µs per command | of these the writer's | collections | history behind, events |
        |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|
        """;

    /// <summary>One queue, which all agents serve.</summary>
    internal const string Plan =
        """{"center":"bench","queues":[{"id":"general","serviceLevel":{"withinSeconds":20,"target":0.8}}],"defaultQueue":"general"}""";

    private static readonly (int Submitters, int Batch)[] Shapes = [(1, 256), (4, 256), (1, 1_000), (4, 1_000)];

    /// <summary>Gives one row per shape to <paramref name="row"/>.</summary>
    internal static async Task RunAsync(TimeSpan length, Action<string> row)
    {
        foreach ((int submitters, int batch) in Shapes) row(await RunAsync(submitters, batch, length).ConfigureAwait(false));
    }

    private static async Task<string> RunAsync(int submitters, int batch, TimeSpan length)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("center");
        TimedJournal? journal = null;
        var options = new CenterOptions
        {
            DataDirectory = folder.FullName,
            PlanJson = Plan,
            Journal = id => journal = TimedJournal.In(folder, id),
        };
        string row;
        await using (LocalCenter center = await CenterHost.OpenAsync(options).ConfigureAwait(false))
        {
            CallCycle[] cycles = [.. Enumerable.Range(0, submitters).Select(submitter => new CallCycle(center, submitter, batch))];
            foreach (CallCycle cycle in cycles) await cycle.PrepareAsync().ConfigureAwait(false);
            await TurnForAsync(cycles, length / 3).ConfigureAwait(false);
            row = $"| {submitters} × {batch.ToString("N0", CultureInfo.InvariantCulture)} {await MeasureAsync(center, journal!, cycles, length).ConfigureAwait(false)}";
        }

        folder.Delete(recursive: true);
        return row;
    }

    private static async Task<string> MeasureAsync(LocalCenter center, TimedJournal journal, CallCycle[] cycles, TimeSpan length)
    {
        long allocated = GC.GetTotalAllocatedBytes(precise: true);
        int collections = GC.CollectionCount(0);
        (long rows, long bytes, TimeSpan time) = journal.Appended;
        ProcessorTime processor = ProcessorTime.Read("center ");
        long started = Stopwatch.GetTimestamp();
        double commands = await TurnForAsync(cycles, length).ConfigureAwait(false);
        double seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        processor = ProcessorTime.Read("center ").Since(processor);
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        (rows, bytes, time) = (journal.Appended.Rows - rows, journal.Appended.Bytes - bytes, journal.Appended.Time - time);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {commands / seconds:N0} | {allocated / commands:N0} | {commands / Math.Max(1, rows):N0} | {time.TotalMicroseconds / commands:F2} | {bytes / commands:N0} | {processor.Process.TotalMicroseconds / commands:F2} | {processor.Thread.TotalMicroseconds / commands:F2} | {GC.CollectionCount(0) - collections} | {center.LastSequence - center.HistorySequence:N0} |");
    }

    private static async Task<long> TurnForAsync(CallCycle[] cycles, TimeSpan length)
    {
        long started = Stopwatch.GetTimestamp();
        long[] commands = await Task.WhenAll(cycles.Select(cycle => Task.Run(async () =>
        {
            long sent = 0;
            for (; Stopwatch.GetElapsedTime(started) < length; sent += cycle.CommandsPerTurn) await cycle.TurnAsync().ConfigureAwait(false);
            return sent;
        }))).ConfigureAwait(false);
        return commands.Sum();
    }
}
