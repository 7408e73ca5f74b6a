namespace Routing.Center.Tests;

/// <summary>
/// Five days of work with three months between one and the next, in which the center does not run; the history is complete. Made once: nearly all
/// the time of a test that made its own went into files being forced to the disk.
/// </summary>
public sealed class FiveDays : IAsyncLifetime
{
    internal const int KeptDays = 185;

    private static readonly string Plan = CenterRun.Plan.Replace("\"center\": \"test\",", $"\"center\": \"test\", \"retentionDays\": {KeptDays},", StringComparison.Ordinal);

    private readonly TempFolder _folder = new();
    private readonly ManualTime _time = new();

    public async ValueTask InitializeAsync()
    {
        var random = new Random(41);
        for (int day = 0; day < 5; day++)
        {
            if (day > 0) _time.Advance(TimeSpan.FromDays(91));
            await using CenterRun run = await CenterRun.StartAsync(_folder, _time, options => options with { PlanJson = Plan });
            await WorkAsync(run, random, day);
        }

        await using CenterRun last = await CenterRun.StartAsync(_folder, _time);
        await last.SubmitAsync(CenterRun.Offer("last"));
        await last.ReadStoryAsync("last");
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>The files, for one test to change, and a clock that stands where they end.</summary>
    internal TempFolder Copy(out ManualTime time)
    {
        time = new ManualTime();
        time.AdvanceMs(_time.NowMs - time.NowMs);
        return _folder.CopyAsKilled();
    }

    private static async Task WorkAsync(CenterRun run, Random random, int day)
    {
        if (day == 0) await run.AddReadyAgentAsync("a1");
        string session = CenterRun.SessionOf("a1");
        for (int number = 0; number < 20; number++)
        {
            run.Time.AdvanceMs(random.Next(10_000));
            string call = $"d{day}-{number}";
            await run.SubmitAsync(new ReadyAgent("a1", session));
            await run.SubmitAsync(CenterRun.Offer(call, random.Next(2) == 0 ? "vip" : "general"));
            if (random.Next(3) == 0) await run.SubmitAsync(new ReportCall(CenterRun.Source, call, new CallReport("gone", CallReportKind.Abandoned)));
            if ((await run.ReadAgentAsync("a1")).Reservation is not { } held) continue;
            await run.SubmitAsync(new AcceptReservation("a1", session, held.ReservationId));
            await run.SubmitAsync(new CompleteCall("a1", session, held.Call.CallId, "solved", null));
        }
    }
}
