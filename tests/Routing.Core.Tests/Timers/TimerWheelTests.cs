using Routing.Core.Tests.Workload;

namespace Routing.Core.Tests.Timers;

public class TimerWheelTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void RandomTimers_FireAsFromASortedList(int seed)
    {
        var random = new SeededRandom((ulong)seed);
        var wheel = new TimerWheel();
        var list = new List<(long Due, long Number, int Owner, int Slot)>();
        long now = 1_700_000_000_000;
        wheel.Start(now);
        for (int step = 0; step < 4_000; step++)
        {
            int choice = random.Between(0, 9);
            if (choice < 5) Add(random, wheel, list, now, step);
            else if (choice < 7 && list.Count > 0) Cancel(random, wheel, list);
            else now = Pass(random, wheel, list, now);
            Assert.Equal(list.Count, wheel.Count);
        }
    }

    [Fact]
    public void JumpOfMonths_TimersFireInOrder()
    {
        const long day = 86_400_000;
        long now = 1_700_000_000_000;
        var wheel = new TimerWheel();
        wheel.Start(now);
        long[] dues = [now + (200 * day), now + (90 * day), now + (49 * day) + 1, now + (200 * day), now + 1, now + (400 * day)];
        foreach (long due in dues) wheel.Add(due, TimerKind.Certificate, 0);
        var fired = new List<(long Due, long Number)>();
        while (wheel.TryTake(now + (300 * day), out TimerNode timer)) fired.Add((timer.Due, timer.Number));
        Assert.Equal([(dues[4], 5), (dues[2], 3), (dues[1], 2), (dues[0], 1), (dues[3], 4)], fired);
        Assert.Equal(1, wheel.Count);
        Assert.False(wheel.TryTake(dues[5] - 1, out _));
        Assert.True(wheel.TryTake(dues[5], out _));
        Assert.Equal(long.MaxValue, wheel.EarliestPossible());
    }

    [Fact]
    public void EmptyWheel_JumpsAndGoesOn()
    {
        var wheel = new TimerWheel();
        wheel.Start(1_000);
        Assert.False(wheel.TryTake(1L << 45, out _));
        wheel.Add((1L << 45) + 3, TimerKind.Hold, 7);
        Assert.False(wheel.TryTake((1L << 45) + 2, out _));
        Assert.True(wheel.TryTake((1L << 45) + 3, out TimerNode timer));
        Assert.Equal(7, timer.Owner);
    }

    [Fact]
    public void QuietTime_PassesUntilTheFirstTimerOrSpan()
    {
        var wheel = new TimerWheel();
        wheel.Start(1_000);
        Assert.True(wheel.TryPass(1_010));
        wheel.Add(1_020, TimerKind.Hold, 1);
        Assert.True(wheel.TryPass(1_019));
        Assert.False(wheel.TryPass(1_020));
        Assert.True(wheel.TryTake(1_020, out _));
        wheel.Add(2_000, TimerKind.Hold, 2);
        Assert.False(wheel.TryTake(1_500, out _));
        Assert.True(wheel.TryPass(1_700));
        Assert.False(wheel.TryPass(1_900));
        Assert.False(wheel.TryTake(1_999, out _));
        Assert.True(wheel.TryTake(2_000, out TimerNode timer));
        Assert.Equal(2, timer.Owner);
    }

    private static void Add(SeededRandom random, TimerWheel wheel, List<(long Due, long Number, int Owner, int Slot)> list, long now, int owner)
    {
        long due = now + random.Of(1L, 255, 256, 65_536, random.Between(1, 2_000_000), 1L << 32, (1L << 33) + random.Between(0, 9_000));
        int slot = wheel.Add(due, TimerKind.Hold, owner);
        list.Add((due, wheel.LastNumber, owner, slot));
    }

    private static void Cancel(SeededRandom random, TimerWheel wheel, List<(long Due, long Number, int Owner, int Slot)> list)
    {
        int index = random.Between(0, list.Count - 1);
        int slot = list[index].Slot;
        wheel.Cancel(ref slot);
        Assert.Equal(-1, slot);
        list.RemoveAt(index);
    }

    private static long Pass(SeededRandom random, TimerWheel wheel, List<(long Due, long Number, int Owner, int Slot)> list, long now)
    {
        long limit = now + random.Of(0L, 1, 255, 256, random.Between(0, 70_000), random.Between(0, 300_000));
        if (random.Percent(0.3)) limit += 1L << 32;
        Assert.False(wheel.TryPass(limit) && list.Exists(timer => timer.Due <= limit));
        Assert.True(wheel.EarliestPossible() <= (list.Count == 0 ? long.MaxValue : list.Min(timer => timer.Due)));
        foreach ((long due, long number, int owner, int slot) in list.Where(timer => timer.Due <= limit).OrderBy(timer => timer.Due).ThenBy(timer => timer.Number).ToList())
        {
            Assert.True(wheel.TryTake(limit, out TimerNode timer));
            Assert.Equal((due, number, owner), (timer.Due, timer.Number, timer.Owner));
            list.RemoveAll(known => known.Slot == slot);
        }

        Assert.False(wheel.TryTake(limit, out _));
        return limit;
    }
}
