namespace Routing.Center.Tests;

/// <summary>The plan changes while callers wait, are held and talk, and while the disk fails.</summary>
public sealed class PlanFaultsTests
{
    private static readonly string Other = CenterRun.Plan.Replace(
        "\"center\": \"test\",", "\"center\": \"test\", \"connect\": { \"confirm\": \"cti\" },", StringComparison.Ordinal).Replace(
        "{ \"id\": \"general\",", "{ \"id\": \"night\", \"protected\": true }, { \"id\": \"general\", \"reservationSeconds\": 5,", StringComparison.Ordinal);

    [Theory]
    [InlineData(51)]
    [InlineData(52)]
    [InlineData(53)]
    public async Task Plan_changes_in_the_middle_of_everything(int seed)
    {
        await using World world = await World.StartAsync(seed);
        var traffic = new Traffic(world);
        for (int change = 0; change < 12; change++)
        {
            await traffic.RunAsync(20);
            await ChangeAsync(world, change, change % 2 == 0 ? Other : CenterRun.Plan);
            CommandResult mistaken = await world.Run.Center.PutPlanAsync("""{ "queues": [{ "id": "" }] }""", null, null, TestContext.Current.CancellationToken);
            Assert.Equal(Refusal.InvalidPlan, mistaken.Refusal);
        }

        Assert.Equal(13, (await world.Run.Center.ReadGaugesAsync(TestContext.Current.CancellationToken)).PlanVersion);
        await Aftermath.AuditAsync(world);
    }

    // All of it stands in one commit, which fails a few times before it is durable.
    private static async Task ChangeAsync(World world, int change, string plan)
    {
        world.Faults.Failures = world.Random.Next(3);
        List<CenterCommand> batch = [CenterRun.Offer($"before{change}")];
        foreach (string id in world.AgentIds)
        {
            AgentStatus agent = await world.Run.ReadAgentAsync(id);
            if (agent.Reservation is { } held) batch.Add(new AcceptReservation(id, CenterRun.SessionOf(id), held.ReservationId));
            if (agent.Call is { } call) batch.Add(new ReportCall(CenterRun.Source, call.CallId, new CallReport($"over{change}", CallReportKind.Ended)));
        }

        batch.Insert(world.Random.Next(batch.Count + 1), new ApplyPlan(plan, OpeningCalendar.Empty));
        batch.Add(new LoseAgent(world.AgentIds[world.Random.Next(world.AgentIds.Count)]));
        batch.Add(CenterRun.Offer($"after{change}"));

        Assert.All(await world.SubmitAsync([.. batch]), result => Assert.True(result.Succeeded, $"{result.Refusal} {result.Detail}"));
        Assert.Equal(0, world.Faults.Failures);
        await world.UntilAsync(refused: false);
    }
}
