using Routing.Core;

namespace Routing.Center.Tests;

/// <summary>A platform sends its events twice, in another order, late or from the future, or hangs up in the wrong moment.</summary>
public sealed class PlatformFaultsTests
{
    private const long HourMs = 3_600_000;

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    public async Task Events_duplicated(int seed)
    {
        await using World world = await World.StartAsync(seed);
        await new Traffic(world).RunAsync(150);
        CenterCommand[] sent = [.. world.Acknowledged.Select(each => each.Command).Where(command => command is OfferCall or ReportCall)];
        world.Random.Shuffle(sent);
        ulong before = await world.Run.StateHashAsync();

        foreach (CenterCommand command in sent) Assert.True((await world.SubmitAsync(command)).Succeeded);

        Assert.Equal(before, await world.Run.StateHashAsync());
        Assert.NotEmpty(sent.OfType<ReportCall>());
        await Aftermath.AuditAsync(world);
    }

    [Theory]
    [InlineData(23)]
    [InlineData(24)]
    public async Task Events_reordered(int seed)
    {
        await using World world = await World.StartAsync(seed);
        CenterCommand[] sent = [.. Enumerable.Range(0, 30).SelectMany(number => LifeOf($"c{number}"))];
        world.Random.Shuffle(sent);
        List<CommandResult> results = [];

        foreach (CenterCommand command in sent)
        {
            results.Add(await world.SubmitAsync(command));
            await Traffic.ServeAsync(world, world.AgentIds[world.Random.Next(world.AgentIds.Count)]);
            world.Time.AdvanceMs(world.Random.Next(500));
        }

        // What came before its offer is not known; what came after the end changes nothing or is refused by name.
        Assert.Contains(results, result => result.Refusal == Refusal.UnknownCall);
        Assert.All(results, result => Assert.True(result.Refusal is Refusal.None or Refusal.UnknownCall or Refusal.InvalidTransition, result.ToString()));
        await Aftermath.AuditAsync(world);
    }

    [Theory]
    [InlineData(-24 * HourMs)]
    [InlineData(-HourMs)]
    [InlineData(HourMs)]
    public async Task Events_late_or_from_a_clock_ahead_count_by_the_centers_clock(long offMs)
    {
        await using World world = await World.StartAsync(25);
        Traffic traffic = await Traffic.BeginAsync(world);
        while ((await world.Run.ReadAgentAsync("a0")).State != AgentState.NotReady) await OccupyAsync(world);
        await world.SubmitAsync(CenterRun.Offer("gone", "vip"));
        world.Time.AdvanceMs(4_000);

        CommandResult hungUp = await world.SubmitAsync(Hangup("gone", world.Time.NowMs + offMs));
        CommandResult again = await world.SubmitAsync(Hangup("gone", world.Time.NowMs + offMs));

        Assert.Equal((ContactState.Abandoned, 4_000), (hungUp.Call!.State, hungUp.Call.WaitedMs));
        Assert.True(again is { Succeeded: true, Repeated: true });
        await traffic.GoOnAsync();
    }

    [Fact]
    public async Task Events_from_more_than_a_day_ahead_are_refused()
    {
        await using World world = await World.StartAsync(26);
        Traffic traffic = await Traffic.BeginAsync(world);
        await world.SubmitAsync(CenterRun.Offer("here"));
        ulong before = await world.Run.StateHashAsync();

        CommandResult refused = await world.SubmitAsync(Hangup("here", world.Time.NowMs + (25 * HourMs)));

        Assert.Equal((Refusal.InvalidField, "occurredAt"), (refused.Refusal, refused.Detail));
        Assert.Equal(before, await world.Run.StateHashAsync());
        await traffic.GoOnAsync();
    }

    // Both wait behind the same commit, so that the seed decides which comes first; the agent sees one call or none.
    [Theory]
    [InlineData(27, CenterRun.Plan)]
    [InlineData(28, CenterRun.Plan)]
    [InlineData(29, ConfirmingPlan)]
    public async Task Caller_hangs_up_while_the_reservation_is_accepted(int seed, string plan)
    {
        await using World world = await World.StartAsync(seed, with: options => options with { PlanJson = plan });
        for (int round = 0; round < 20; round++)
        {
            string call = $"c{round}";
            await world.SubmitAsync(CenterRun.Offer(call));
            CallView held = (await world.Run.ReadCallAsync(call))!;
            Assert.Equal(ContactState.Reserved, held.State);
            AgentStatus agent = await world.Run.ReadAgentAsync(held.AgentId!);
            CenterCommand accept = new AcceptReservation(held.AgentId!, CenterRun.SessionOf(held.AgentId!), agent.Reservation!.ReservationId);
            bool hangsUpFirst = world.Random.Next(2) == 0;
            CenterCommand hangup = Hangup(call, null);

            IReadOnlyList<CommandResult> results = hangsUpFirst ? await world.SubmitAsync(hangup, accept) : await world.SubmitAsync(accept, hangup);

            Assert.Equal(hangsUpFirst ? Refusal.ReservationGone : Refusal.None, results[hangsUpFirst ? 1 : 0].Refusal);
            Assert.True((await world.Run.ReadCallAsync(call))!.State >= ContactState.Ended);
            Assert.Null((await world.Run.ReadAgentAsync(held.AgentId!)).Call);
            while ((await world.Run.ReadAgentAsync(held.AgentId!)).State != AgentState.Ready) await Traffic.ServeAsync(world, held.AgentId!);
        }

        await Aftermath.AuditAsync(world);
    }

    private const string ConfirmingPlan = """
        { "center": "test", "connect": { "confirm": "cti" }, "queues": [{ "id": "vip" }, { "id": "general" }] }
        """;

    private static IEnumerable<CenterCommand> LifeOf(string call) =>
    [
        CenterRun.Offer(call),
        .. new[] { CallReportKind.Connected, CallReportKind.AgentNoAnswer, CallReportKind.Ended }.Select(kind =>
            new ReportCall(CenterRun.Source, call, new CallReport($"{call}-{kind}", kind))),
    ];

    private static ReportCall Hangup(string call, long? occurredAtMs) =>
        new(CenterRun.Source, call, new CallReport(call + "-gone", CallReportKind.Abandoned) { OccurredAtMs = occurredAtMs });

    private static async Task OccupyAsync(World world)
    {
        foreach (string agent in world.AgentIds) await world.SubmitAsync(new NotReadyAgent(agent, CenterRun.SessionOf(agent), "break"));
        foreach (string agent in world.AgentIds)
        {
            if ((await world.Run.ReadAgentAsync(agent)).State is AgentState.Busy or AgentState.WrapUp) await Traffic.ServeAsync(world, agent);
        }
    }
}
