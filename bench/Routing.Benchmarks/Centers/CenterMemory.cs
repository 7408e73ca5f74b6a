using System.Globalization;
using Routing.Center;

namespace Routing.Benchmarks;

/// <summary>What a center keeps in memory of each call that waits, the call's own texts included.</summary>
internal static class CenterMemory
{
    private const int Calls = 100_000;

    /// <summary>One sentence with the figure.</summary>
    internal static async Task<string> RunAsync()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("center");
        long bytes;
        await using (LocalCenter center = await CenterHost.OpenAsync(new CenterOptions { DataDirectory = folder.FullName, PlanJson = CenterThroughput.Plan }).ConfigureAwait(false))
        {
            // The first calls fill what is there once for all: buffers, the feed's ring, the first tables.
            await OfferAsync(center, 0, Calls / 2).ConfigureAwait(false);
            long before = await ReadAsync(center).ConfigureAwait(false);
            await OfferAsync(center, Calls / 2, Calls).ConfigureAwait(false);
            bytes = await ReadAsync(center).ConfigureAwait(false) - before;
        }

        folder.Delete(recursive: true);
        return string.Create(CultureInfo.InvariantCulture, $"{bytes / (Calls / 2):N0} B per waiting call, over {Calls / 2:N0} calls added to as many.");
    }

    private static Task OfferAsync(LocalCenter center, int from, int to) => Batches.SubmitAllAsync(center, to - from, call => Offer(from + call));

    private static OfferCall Offer(int call) => new("platform", new CallRequest
    {
        CallId = $"call-{call}",
        Ani = $"1380000{call:D6}",
        Customer = new CustomerCard($"c{call}", "2g", "none"),
        Intent = "bill",
    });

    // The history keeps a contact of its own for each that is open; it has to have them all.
    private static async Task<long> ReadAsync(LocalCenter center)
    {
        while (center.HistorySequence < center.LastSequence) await Task.Delay(20).ConfigureAwait(false);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
