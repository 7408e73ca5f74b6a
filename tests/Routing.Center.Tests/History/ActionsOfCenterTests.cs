namespace Routing.Center.Tests;

public sealed class ActionsOfCenterTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Actions_AreFoundByEveryFieldNewestFirstAndInPages()
    {
        await using CenterRun run = await CenterRun.StartAsync();
        long from = run.Time.NowMs;
        for (int i = 0; i < 5; i++)
        {
            await run.SubmitAsync(new TakeAction(i % 2 == 0 ? "lead" : "chief", new PutAgent($"a{i}", new AgentCard { Name = $"agent {i}" })));
            run.Time.AdvanceMs(1_000);
        }

        await run.Center.SubmitAsync(new TakeAction("lead", new DeleteAgent("nobody")), Token);
        Assert.Equal(["nobody", "a4", "a3", "a2", "a1", "a0"], await TargetsAsync(run, new ActionSearch()));
        Assert.Equal(["a3", "a1"], await TargetsAsync(run, new ActionSearch { By = "chief" }));
        Assert.Equal(["nobody"], await TargetsAsync(run, new ActionSearch { Action = "agent.delete" }));
        Assert.Equal(["a2"], await TargetsAsync(run, new ActionSearch { Target = "a2" }));
        Assert.Equal(["a1"], await TargetsAsync(run, new ActionSearch { FromMs = from + 1_000, ToMs = from + 2_000 }));
        IReadOnlyList<ActionRecord> first = await run.Center.ReadActionsAsync(new ActionSearch { Limit = 2 }, Token);
        Assert.Equal(["a3", "a2", "a1", "a0"], await TargetsAsync(run, new ActionSearch { Before = first[^1].Sequence }));
        Assert.Equal("unknown-agent", first[0].Outcome);
    }

    [Fact]
    public async Task Actions_OutliveARestart_AndAreMadeAgainFromTheJournal()
    {
        using var folder = new TempFolder();
        await using (CenterRun run = await CenterRun.StartAsync(folder, new ManualTime()))
        {
            await run.SubmitAsync(new TakeAction("lead", new PutAgent("a1", new AgentCard { Name = "one" })));
            await run.Center.PutPlanAsync(CenterRun.Plan, null, "chief", Token);
        }

        await using (CenterRun again = await CenterRun.StartAsync(folder, new ManualTime())) Assert.Equal(["plan", "a1"], await TargetsAsync(again, new ActionSearch()));
        foreach (string file in Directory.GetFiles(folder.Path, SqliteHistoryStore.FileName + "*")) File.Delete(file);
        await using CenterRun rebuilt = await CenterRun.StartAsync(folder, new ManualTime());
        Assert.Equal(["plan", "a1"], await TargetsAsync(rebuilt, new ActionSearch()));
        Assert.Equal("chief", (await rebuilt.Center.ReadActionsAsync(new ActionSearch(), Token))[0].By);
    }

    private static async Task<string[]> TargetsAsync(CenterRun run, ActionSearch search) =>
        [.. (await run.Center.ReadActionsAsync(search, Token)).Select(action => action.Target)];
}
