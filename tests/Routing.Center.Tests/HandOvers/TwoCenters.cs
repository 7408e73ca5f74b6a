using Microsoft.Extensions.Logging.Abstractions;
using Routing.Core;

namespace Routing.Center.Tests;

/// <summary>Two centers on real files by one fake clock, a courier beside each, and a way to kill any of them. Calls enter at a, which hands over to b.</summary>
internal sealed class TwoCenters : IAsyncDisposable
{
    private readonly Dictionary<string, CenterRun> _runs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TempFolder> _folders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HandOverCourier> _couriers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LossyCenter> _lines = new(StringComparer.Ordinal);
    private readonly string _confirm;

    private TwoCenters(Random? random, string confirm)
    {
        _confirm = confirm;
        foreach (string id in (string[])["a", "b"])
        {
            _folders[id] = new TempFolder();
            _lines[id] = new LossyCenter(() => _runs[id].Center, random ?? new Random(0)) { IsHealed = random is null };
        }
    }

    internal ManualTime Time { get; } = new();

    internal CenterRun A => _runs["a"];

    internal CenterRun B => _runs["b"];

    internal static async Task<TwoCenters> StartAsync(Random? random = null, string confirm = "accept")
    {
        var centers = new TwoCenters(random, confirm);
        await centers.OpenAsync("a");
        await centers.OpenAsync("b");
        return centers;
    }

    /// <summary>One round of one center's courier; a lost line ends it in the middle.</summary>
    internal Task CarryAsync(string center) => _couriers[center].CarryAsync(TestContext.Current.CancellationToken);

    /// <summary>Rounds of both until nothing changes.</summary>
    internal async Task CarryAllAsync()
    {
        long before = -1;
        while (before != A.Center.LastSequence + B.Center.LastSequence)
        {
            before = A.Center.LastSequence + B.Center.LastSequence;
            await CarryAsync("a");
            await CarryAsync("b");
        }
    }

    /// <summary>Ends a center as a kill would, and opens it again from what was durable.</summary>
    internal async Task KillAsync(string center)
    {
        TempFolder durable = _folders[center].CopyAsKilled();
        await _runs[center].DisposeAsync();
        _folders[center].Dispose();
        _folders[center] = durable;
        await OpenAsync(center);
    }

    internal void Heal()
    {
        foreach (LossyCenter line in _lines.Values) line.IsHealed = true;
    }

    internal Task PassAsync(int milliseconds)
    {
        Time.AdvanceMs(milliseconds);
        return Task.WhenAll(A.SubmitAsync(new AdvanceTime()), B.SubmitAsync(new AdvanceTime()));
    }

    internal async Task<QueueView> VipAsync(string center)
    {
        CenterView view = await ReadViewAsync(_runs[center]);
        return view.Queues.Single(queue => queue.Id == "vip").Counts;
    }

    internal static async Task<IReadOnlyList<FeedEvent>> FeedAsync(CenterRun run) => await run.ReadFeedAsync(0, 10_000);

    public async ValueTask DisposeAsync()
    {
        foreach (CenterRun run in _runs.Values) await run.DisposeAsync();
        foreach (TempFolder folder in _folders.Values) folder.Dispose();
    }

    private static async Task<CenterView> ReadViewAsync(CenterRun run)
    {
        await run.SubmitAsync(new AdvanceTime());
        return await run.Center.ReadGaugesAsync(TestContext.Current.CancellationToken);
    }

    private async Task OpenAsync(string center)
    {
        string plan = $$"""
            { "center": "{{center}}", "connect": { "confirm": "{{_confirm}}" },
              "queues": [{ "id": "vip", "protected": true, "reservationSeconds": 8,
                           "serviceLevel": { "withinSeconds": 20, "target": 0.85, "shortAbandonSeconds": 5 },
                           "overflow": [{ "afterSeconds": 5, "toCenter": "{{(center == "a" ? "b" : "a")}}" }] },
                         { "id": "general" }] }
            """;
        _runs[center] = await CenterRun.StartAsync(_folders[center], Time, options => options with { CenterId = center, PlanJson = plan });
        _couriers[center] = new HandOverCourier(
            _runs[center].Center, id => new ValueTask<ICenter?>(_lines.GetValueOrDefault(id)), Time, NullLogger<HandOverCourier>.Instance);
    }
}
