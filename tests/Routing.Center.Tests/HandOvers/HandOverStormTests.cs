using Routing.Core;

namespace Routing.Center.Tests;

/// <summary>Seeded hand-overs over lines that lose, repeat and bring up old words, between centers that are killed at any moment.</summary>
public sealed class HandOverStormTests
{
    private const int Calls = 12;
    private static readonly string[] Agents = ["one", "two"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task AnyOrderOfLossesAndKills_LosesNoCallAndAnswersNoneTwice(int seed)
    {
        var random = new Random(seed);
        await using TwoCenters centers = await TwoCenters.StartAsync(random, seed % 2 == 0 ? "cti" : "accept");
        foreach (string agent in Agents) await centers.B.AddReadyAgentAsync(agent);
        int offered = 0;
        int kills = 0;
        for (int step = 0; step < 160; step++)
        {
            switch (random.Next(12))
            {
                case 0 or 1 when offered < Calls:
                    await centers.A.SubmitAsync(CenterRun.Offer($"c{offered++}", "vip"));
                    break;
                case 2 or 3:
                    await centers.PassAsync(random.Next(1, 7000));
                    break;
                case 4:
                    await ReportAsync(centers, random, offered);
                    break;
                case 5 when kills < 6:
                    kills++;
                    await centers.KillAsync(random.Next(2) == 0 ? "a" : "b");
                    break;
                case 6:
                    if (random.Next(4) == 0) await centers.A.AddReadyAgentAsync("home");
                    break;
                case 7 or 8:
                    await WorkAsync(random.Next(3) == 0 ? centers.A : centers.B, random);
                    break;
                default:
                    await centers.CarryAsync(random.Next(2) == 0 ? "a" : "b");
                    break;
            }

            await AssertNoCallerHasTwoAgentsAsync(centers, offered);
        }

        await FinishAsync(centers, offered);
        await AssertEachIsCountedOnceAsync(centers, offered);
    }

    // What is reserved or talks at home is nowhere else, and the other way round.
    private static async Task AssertNoCallerHasTwoAgentsAsync(TwoCenters centers, int offered)
    {
        HandOverBook there = await centers.B.Center.ReadHandOversAsync(long.MaxValue, TestContext.Current.CancellationToken);
        HashSet<string> guests = [.. there.Incoming.Select(call => call.CallId)];
        AgentStatus? home = await centers.A.Center.ReadAgentAsync("home", TestContext.Current.CancellationToken);
        string? atHome = home?.Reservation?.Call.CallId ?? home?.Call?.CallId;
        Assert.False(atHome is not null && home!.State != AgentState.WrapUp && guests.Contains(atHome), $"{atHome} has two agents");
        Assert.Equal(guests.Count, there.Incoming.Count);
        Assert.True(offered >= guests.Count);
    }

    private static async Task ReportAsync(TwoCenters centers, Random random, int offered)
    {
        if (offered == 0) return;
        string call = $"c{random.Next(offered)}";
        CallReportKind kind = (CallReportKind)random.Next(5);
        await centers.A.SubmitAsync(new ReportCall(CenterRun.Source, call, new CallReport($"{call}-{kind}-{random.Next(3)}", kind)));
    }

    private static async Task WorkAsync(CenterRun run, Random random)
    {
        foreach (string agent in (string[])["home", .. Agents])
        {
            if (await run.Center.ReadAgentAsync(agent, TestContext.Current.CancellationToken) is not { } status) continue;
            string session = CenterRun.SessionOf(agent);
            if (status.Reservation is { } held)
            {
                await run.SubmitAsync(random.Next(5) == 0
                    ? new RejectReservation(agent, session, held.ReservationId)
                    : new AcceptReservation(agent, session, held.ReservationId));
            }
            else if (status is { State: AgentState.Busy, Call: { } call } && random.Next(2) == 0)
            {
                await run.SubmitAsync(new CompleteCall(agent, session, call.CallId, null, null));
            }
            else if (status.State is AgentState.NotReady or AgentState.WrapUp)
            {
                await run.SubmitAsync(new ReadyAgent(agent, session));
            }
        }
    }

    // The lines hold again and all callers hang up: everything has to come to rest.
    private static async Task FinishAsync(TwoCenters centers, int offered)
    {
        centers.Heal();
        await centers.CarryAllAsync();
        for (int i = 0; i < offered; i++)
        {
            await centers.A.SubmitAsync(new ReportCall(CenterRun.Source, $"c{i}", new CallReport($"last-{i}", CallReportKind.Abandoned)));
        }

        await centers.CarryAllAsync();
        HandOverBook a = await centers.A.Center.ReadHandOversAsync(long.MaxValue, TestContext.Current.CancellationToken);
        HandOverBook b = await centers.B.Center.ReadHandOversAsync(long.MaxValue, TestContext.Current.CancellationToken);
        Assert.Empty(a.Outgoing);
        Assert.Empty(b.Incoming);
    }

    private static async Task AssertEachIsCountedOnceAsync(TwoCenters centers, int offered)
    {
        QueueView home = await centers.VipAsync("a");
        QueueView there = await centers.VipAsync("b");
        Assert.True(offered > 0);
        Assert.Equal(offered, home.Offered);
        Assert.Equal(offered, home.Abandoned + home.Counts.AnsweredInTime + home.Counts.AnsweredLate);
        Assert.Equal((0, 0), (home.Waiting, there.Waiting));
        Assert.Equal((0L, 0L, default), (there.Offered, there.Abandoned, there.Counts));
        Assert.True(there.OverflowedIn <= home.OverflowedOut, "more came than were given");
        IReadOnlyList<FeedEvent> told = await TwoCenters.FeedAsync(centers.A);
        Assert.All(
            told.Where(news => news.CallId is not null).GroupBy(news => news.CallId),
            story => Assert.Single(story, news => news.Type is "call.ended" or "call.abandoned" or "call.left"));
        using var journal = new SqliteJournal(centers.A.Folder.CopyAsKilled().Path, "a");
        Assert.Equal(await centers.A.StateHashAsync(), JournalTools.Verify(journal).StateHash);
    }
}
