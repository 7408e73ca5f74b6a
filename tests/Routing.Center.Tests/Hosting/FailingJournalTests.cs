namespace Routing.Center.Tests;

public sealed class FailingJournalTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Failed_append_is_repeated_with_the_same_bytes(bool failsAfterWriting)
    {
        await using CenterRun run = await CenterRun.StartWithFaultsAsync();
        run.Faults!.FailsAfterWriting = failsAfterWriting;
        run.Faults.Failures = 3;

        CommandResult offered = await run.SubmitAsync(CenterRun.Offer("c1"));

        Assert.True(offered.Succeeded);
        Assert.Equal(0, run.Faults.Failures);
        Assert.Equal(offered.Sequence, run.Faults.ReadLastSequence());
        Assert.True((await run.SubmitAsync(CenterRun.Offer("c2"))).Succeeded);
        Assert.True(JournalTools.Verify(run.Faults).IsGood);
    }

    [Fact]
    public async Task Commands_are_refused_while_the_journal_fails()
    {
        await using CenterRun run = await CenterRun.StartWithFaultsAsync();
        run.Faults!.Failures = int.MaxValue;
        Task<CommandResult> first = run.SubmitAsync(CenterRun.Offer("c1"));
        await run.Faults.Reached;

        await UntilAsync(run, refused: true);

        Assert.False(first.IsCompleted);
        run.Faults.Failures = 0;
        Assert.True((await first).Succeeded);
        await UntilAsync(run, refused: false);
    }

    [Fact]
    public async Task State_is_recovered_when_the_journal_fails_for_long()
    {
        await using CenterRun run = await CenterRun.StartWithFaultsAsync();
        await run.SubmitAsync(CenterRun.Offer("kept"));
        run.Faults!.Failures = int.MaxValue;
        Task<CommandResult> lost = run.SubmitAsync(CenterRun.Offer("lost"));
        await run.Faults.Reached;

        run.Time.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal(Refusal.Unavailable, (await lost).Refusal);
        run.Faults.Failures = 0;
        await UntilAsync(run, refused: false);

        Assert.NotNull(await run.ReadCallAsync("kept"));
        Assert.Null(await run.ReadCallAsync("lost"));
        await AssertFeedHasNoGapsAsync(run);
    }

    [Fact]
    public async Task Row_whose_answer_was_lost_is_published_after_recovery()
    {
        await using CenterRun run = await CenterRun.StartWithFaultsAsync();
        run.Faults!.FailsAfterWriting = true;
        run.Faults.Failures = int.MaxValue;
        Task<CommandResult> unknown = run.SubmitAsync(CenterRun.Offer("c1"));
        await run.Faults.Reached;

        run.Time.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal(Refusal.Unavailable, (await unknown).Refusal);
        run.Faults.FailsAfterWriting = false;
        run.Faults.Failures = 0;
        await UntilAsync(run, refused: false);

        Assert.True((await run.SubmitAsync(CenterRun.Offer("c1"))).Repeated);
        await AssertFeedHasNoGapsAsync(run);
    }

    [Fact]
    public async Task Other_bytes_at_the_tail_throw_the_state_away()
    {
        await using CenterRun run = await CenterRun.StartWithFaultsAsync();
        run.Faults!.WritesOtherFirst = true;

        Assert.Equal(Refusal.Unavailable, (await run.SubmitAsync(CenterRun.Offer("c1"))).Refusal);
        await UntilAsync(run, refused: false);

        Assert.Null(await run.ReadCallAsync("c1"));
        Assert.True(JournalTools.Verify(run.Faults).IsGood);
    }

    [Fact]
    public async Task Fenced_center_answers_nothing_more()
    {
        await using CenterRun run = await CenterRun.StartWithFaultsAsync();
        run.Faults!.TakeOwnership();

        Assert.Equal(Refusal.Unavailable, (await run.SubmitAsync(CenterRun.Offer("c1"))).Refusal);
        await Assert.ThrowsAsync<CenterUnavailableException>(() => run.ReadCallAsync("c1"));
    }

    private static async Task UntilAsync(CenterRun run, bool refused)
    {
        // Unknown agents are refused without an event, so that asking changes nothing.
        while ((await run.SubmitAsync(new ReadyAgent("nobody", "x"))).Refusal == Refusal.Unavailable != refused) await Task.Yield();
    }

    private static async Task AssertFeedHasNoGapsAsync(CenterRun run)
    {
        IReadOnlyList<FeedEvent> events = await run.ReadFeedAsync(0);
        Assert.Equal(Enumerable.Range(1, events.Count).Select(number => (long)number), events.Select(e => e.Sequence));
        Assert.Equal(run.Faults!.ReadLastSequence(), events[^1].Sequence);
        Assert.True(JournalTools.Verify(run.Faults).IsGood);
    }
}
