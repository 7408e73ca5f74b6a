namespace Routing.Core.Tests.ServiceLevels;

public class WindowRingTests
{
    [Theory]
    [InlineData(60, 59_999, 1)]
    [InlineData(60, 60_000, 0)]
    [InlineData(300, 299_999, 1)]
    [InlineData(300, 300_000, 0)]
    [InlineData(1_800, 1_799_999, 1)]
    [InlineData(1_800, 1_800_000, 0)]
    public void Window_EndsWithItsLastBucket(int seconds, long now, long expected)
    {
        var ring = new WindowRing();
        ring.Book(Outcome.AnsweredInTime, 4_999, 4_999);
        Assert.Equal(expected, ring.Sum(seconds, now).AnsweredInTime);
    }

    [Fact]
    public void NeighbouringBuckets_AreApart()
    {
        var ring = new WindowRing();
        ring.Book(Outcome.AnsweredInTime, 4_999, 5_000);
        ring.Book(Outcome.PastThreshold, 5_000, 5_000);
        Assert.Equal(new ServiceLevelCounts(0, 0, 0, 0, 1), ring.Sum(5, 9_999));
        Assert.Equal(new ServiceLevelCounts(1, 0, 0, 0, 1), ring.Sum(10, 9_999));
    }

    [Fact]
    public void EveryOutcome_HasItsCounter()
    {
        var ring = new WindowRing();
        foreach (Outcome outcome in Enum.GetValues<Outcome>())
        {
            for (int i = 0; i <= (int)outcome; i++) ring.Book(outcome, 1_000, 1_000);
        }

        Assert.Equal(new ServiceLevelCounts(1, 2, 3, 4, 5), ring.Sum(60, 1_000));
    }

    [Fact]
    public void OlderThanHalfAnHour_IsDropped()
    {
        var ring = new WindowRing();
        ring.Book(Outcome.AnsweredLate, 4_999, 1_800_000);
        ring.Book(Outcome.AnsweredLate, 5_000, 1_800_000);
        Assert.Equal(1, ring.Sum(1_800, 1_800_000).AnsweredLate);
    }

    [Fact]
    public void HalfAnHourLater_TheBucketBeginsAnew()
    {
        var ring = new WindowRing();
        ring.Book(Outcome.AnsweredInTime, 1_000, 1_000);
        ring.Book(Outcome.PastThreshold, 1_801_000, 1_801_000);
        Assert.Equal(new ServiceLevelCounts(0, 0, 0, 0, 1), ring.Sum(1_800, 1_801_000));
    }

    [Fact]
    public void LateAnswer_CountsInTheWindowOfItsThreshold()
    {
        var floor = new Floor(Floor.Queue());
        floor.Call();
        floor.Wait(70_000);
        Assert.Equal(1, floor.Engine.ReadWindow(0, 60).PastThreshold);
        floor.Staff(0, 0);
        floor.Take(0);
        Assert.Equal(new ServiceLevelCounts(0, 1, 0, 0, 1), floor.Engine.ReadWindow(0, 60));
        floor.Wait(9_999);
        Assert.Equal(new ServiceLevelCounts(0, 1, 0, 0, 1), floor.Engine.ReadWindow(0, 60));
        floor.Wait(1);
        Assert.Equal(default, floor.Engine.ReadWindow(0, 60));
        Assert.Equal(new ServiceLevelCounts(0, 1, 0, 0, 1), floor.Engine.ReadWindow(0, 300));
    }
}
