namespace Routing.Center.Tests;

public sealed class CenterClockTests
{
    private readonly ManualTime _time = new();

    [Fact]
    public void Wall_clock_reads_the_wall()
    {
        var clock = new WallClock(_time);
        Assert.Equal(_time.NowMs, clock.ReadMs());
        _time.AdvanceMs(1_234);
        Assert.Equal(_time.NowMs, clock.ReadMs());
    }

    [Fact]
    public void Wall_set_back_leaves_time_running()
    {
        var clock = new WallClock(_time);
        long before = clock.ReadMs();

        _time.SetWall(TimeSpan.FromHours(-1));
        Assert.Equal(before, clock.ReadMs());
        _time.AdvanceMs(5_000);

        Assert.Equal(before + 5_000, clock.ReadMs());
    }

    [Fact]
    public void Small_setback_is_waited_out()
    {
        var clock = new WallClock(_time);
        long before = clock.ReadMs();

        _time.SetWall(TimeSpan.FromMilliseconds(-500));
        Assert.Equal(before, clock.ReadMs());
        _time.AdvanceMs(700);

        Assert.Equal(before + 200, clock.ReadMs());
    }

    [Fact]
    public void Wall_set_forward_is_followed()
    {
        var clock = new WallClock(_time);
        clock.ReadMs();

        _time.SetWall(TimeSpan.FromHours(1));

        Assert.Equal(_time.NowMs, clock.ReadMs());
    }

    [Fact]
    public void Journal_ahead_of_the_wall_prevails()
    {
        var clock = new WallClock(_time);
        clock.StartAfter(_time.NowMs + 60_000);
        long before = clock.ReadMs();
        _time.AdvanceMs(1_000);

        Assert.Equal(_time.NowMs + 59_000, before);
        Assert.Equal(before + 1_000, clock.ReadMs());
        Assert.Equal(TimeSpan.FromMilliseconds(500), clock.UntilMs(before + 1_500));
    }

    [Fact]
    public void Scaled_clock_starts_at_its_start_and_runs_by_its_scale()
    {
        var clock = new ScaledClock(_time, 60, 1_000_000);
        Assert.Equal(1_000_000, clock.ReadMs());

        _time.AdvanceMs(500);

        Assert.Equal(1_030_000, clock.ReadMs());
        Assert.Equal(TimeSpan.FromMilliseconds(200), clock.UntilMs(1_042_000));
        Assert.Equal(TimeSpan.Zero, clock.UntilMs(5));
    }

    [Fact]
    public void Scaled_clock_goes_on_from_a_later_journal()
    {
        var clock = new ScaledClock(_time, 10, 1_000_000);
        clock.StartAfter(5_000_000);
        _time.AdvanceMs(100);

        Assert.Equal(5_001_000, clock.ReadMs());
        clock.StartAfter(2_000_000);
        Assert.Equal(5_001_000, clock.ReadMs());
    }
}
