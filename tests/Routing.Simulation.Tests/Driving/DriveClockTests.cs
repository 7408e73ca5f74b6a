namespace Routing.Simulation.Tests;

public sealed class DriveClockTests
{
    private static readonly DateTimeOffset Start = new(1999, 1, 3, 7, 0, 0, TimeSpan.Zero);

    private readonly FakeClock _time = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public void TraceTime_RunsSpeedTimesAsFast()
    {
        using var clock = new DriveClock(_time, Start, 60);
        _time.Advance(TimeSpan.FromSeconds(2.5));
        Assert.Equal(Start.AddSeconds(150), clock.Now);
    }

    [Fact]
    public async Task Waiters_GoOnInOrderOfTheirMoments()
    {
        using var clock = new DriveClock(_time, Start, 60);
        var late = clock.Until(Start.AddSeconds(120), Cancelled);
        var early = clock.Until(Start.AddSeconds(60), Cancelled);
        _time.Advance(TimeSpan.FromMilliseconds(999));
        Assert.False(early.IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        await early;
        Assert.False(late.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(1));
        await late;
    }

    [Fact]
    public void MomentThatHasPassed_IsNotWaitedFor()
    {
        using var clock = new DriveClock(_time, Start, 60);
        Assert.True(clock.Until(Start, Cancelled).IsCompletedSuccessfully);
        Assert.True(clock.Until(Start.AddDays(-1), Cancelled).IsCompletedSuccessfully);
    }

    [Fact]
    public async Task CancelledWaiter_LeavesTheOthersAlone()
    {
        using var clock = new DriveClock(_time, Start, 1);
        using var cancelled = new CancellationTokenSource();
        var first = clock.Until(Start.AddSeconds(1), cancelled.Token);
        var second = clock.Until(Start.AddSeconds(2), Cancelled);
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        _time.Advance(TimeSpan.FromSeconds(2));
        await second;
    }

    [Fact]
    public void EndOfTime_NeverComes()
    {
        using var clock = new DriveClock(_time, Start, 3600);
        var never = clock.Until(DateTimeOffset.MaxValue, Cancelled);
        _time.Advance(TimeSpan.FromDays(30));
        Assert.False(never.IsCompleted);
    }

    [Fact]
    public async Task ThousandsOfWaiters_AllGoOnWithinTheirMillisecond()
    {
        using var clock = new DriveClock(_time, Start, 60);
        var random = new Random(7);
        var waits = Enumerable.Range(0, 5_000).Select(_ => random.NextDouble() * 3_600).Select(async at =>
        {
            await clock.Until(Start.AddSeconds(at), Cancelled).ConfigureAwait(false);
            return at;
        }).ToList();
        _time.Advance(TimeSpan.FromMinutes(1));
        var passed = await Task.WhenAll(waits);
        Assert.Equal(5_000, passed.Length);
    }
}
