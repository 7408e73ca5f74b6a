namespace Routing.Center.Tests;

public sealed class ViewBoardTests
{
    [Fact]
    public async Task View_follows_a_change_after_a_tenth_of_a_second()
    {
        await using CenterRun run = await CenterRun.StartAsync();
        CommandResult offered = await run.SubmitAsync(CenterRun.Offer("c1"));
        Assert.True(run.Center.View.Sequence < offered.Sequence);

        run.Time.Advance(ViewBoard.LeastAge);
        // The first read may be answered before the gauges are made; the second comes after.
        await run.StateHashAsync();
        await run.StateHashAsync();

        Assert.Equal(offered.Sequence, run.Center.View.Sequence);
        Assert.Equal(1, run.Center.View.Queues.Single(queue => queue.Id == "general").Counts.Waiting);
    }

    [Fact]
    public async Task View_grows_old_by_a_second_at_most()
    {
        await using CenterRun run = await CenterRun.StartAsync();
        await run.SubmitAsync(CenterRun.Offer("c1"));

        run.Time.Advance(ViewBoard.MostAge);
        await run.StateHashAsync();
        await run.StateHashAsync();

        Assert.Equal(run.Time.NowMs, run.Center.View.AtMs);
        Assert.Equal(1_000, run.Center.View.Queues.Single(queue => queue.Id == "general").LongestWaitMs);
    }
}
