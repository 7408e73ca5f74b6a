using System.Globalization;
using Routing.Center;

namespace Routing.Benchmarks;

/// <summary>
/// What a snapshot of a large center costs those who send commands meanwhile: 100,000 contacts wait, 10,000 agents are signed in, and single
/// commands come at a steady rate, first without any snapshot, then with those that the center takes by itself.
/// </summary>
internal static class CenterSnapshot
{
    /// <summary>The table's heading.</summary>
    internal const string Heading =
        """
        | snapshots | of MB each | commands/s | latency p50 ms | p99 ms | p99.9 ms | longest ms |
        |---:|---:|---:|---:|---:|---:|---:|
        """;

    private const string Plan =
        """
        {"center":"bench","queues":[{"id":"full","serviceLevel":{"withinSeconds":20,"target":0.8}},{"id":"general","serviceLevel":{"withinSeconds":20,"target":0.8}}],
         "defaultQueue":"general"}
        """;

    private const int Contacts = 100_000;
    private const int Agents = 10_000;
    private const int Rate = 1_000;

    /// <summary>Gives one row without and one with snapshots to <paramref name="row"/>.</summary>
    internal static async Task RunAsync(TimeSpan length, Action<string> row)
    {
        // The first takes what runs for the first time upon itself.
        await RunAsync(takes: true, length / 6).ConfigureAwait(false);
        row(await RunAsync(takes: false, length).ConfigureAwait(false));
        row(await RunAsync(takes: true, length).ConfigureAwait(false));
    }

    private static async Task<string> RunAsync(bool takes, TimeSpan length)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("center");
        TimedJournal? journal = null;
        var options = new CenterOptions
        {
            DataDirectory = folder.FullName,
            PlanJson = Plan,
            Journal = id => journal = TimedJournal.In(folder, id),
        };
        if (!takes) options = options with { SnapshotEvents = int.MaxValue, SnapshotInterval = TimeSpan.FromDays(1) };
        string row;
        await using (LocalCenter center = await CenterHost.OpenAsync(options).ConfigureAwait(false))
        {
            await FillAsync(center).ConfigureAwait(false);
            (int before, _) = journal!.Saved;
            double[] latencies = await new SteadyCommands(center, Rate).RunAsync(length).ConfigureAwait(false);
            (int saved, long bytes) = journal.Saved;
            Array.Sort(latencies);
            row = string.Create(
                CultureInfo.InvariantCulture,
                $"| {saved - before} | {(saved > before ? bytes / 1e6 : 0):F1} | {latencies.Length / length.TotalSeconds:N0} | {At(latencies, 0.5):F2} | {At(latencies, 0.99):F2} | {At(latencies, 0.999):F2} | {latencies[^1]:F1} |");
        }

        folder.Delete(recursive: true);
        return row;
    }

    private static async Task FillAsync(LocalCenter center)
    {
        await Batches.SubmitAllAsync(center, Agents, agent => new PutAgent($"agent-{agent}", Batches.Card)).ConfigureAwait(false);
        await Batches.SubmitAllAsync(center, Agents, agent => new SignInAgent($"agent-{agent}", "bench", Batches.Session, null, false)).ConfigureAwait(false);
        await Batches.SubmitAllAsync(center, Contacts, call => new OfferCall("platform", new CallRequest
        {
            CallId = $"waiting-{call}",
            Ani = $"1380000{call:D6}",
            Customer = new CustomerCard($"c{call}", "2g", "none"),
            Queue = "full",
        })).ConfigureAwait(false);
        while (center.HistorySequence < center.LastSequence) await Task.Delay(20).ConfigureAwait(false);
        GC.Collect();
    }

    private static double At(double[] sorted, double share) => sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];
}
