using Routing.Core;

namespace Routing.Simulation.Tests;

public sealed class QueueTallyTests
{
    private const long Minute = 60_000;

    [Fact]
    public void Threshold_CountsAsInTime()
    {
        QueueTally tally = Tally();
        tally.Answer(20_000, 0);
        tally.Answer(20_001, 0);
        tally.Abandon(5_000, 0);
        tally.Abandon(20_000, 0);
        tally.Abandon(20_001, 0);
        Assert.Equal(new ServiceLevelCounts(1, 1, 2, 1, 2), tally.Counts);
        Assert.Equal((2, 3, 0.2), (tally.Answered, tally.Abandoned, tally.ServiceLevel));
    }

    [Fact]
    public void Formula_IsTheQueues()
    {
        QueueTally tally = Tally(ServiceLevelFormula.Answered);
        tally.Answer(1, 0);
        tally.Answer(30_000, 0);
        tally.Abandon(1, 0);
        Assert.Equal(0.5, tally.ServiceLevel);
    }

    [Fact]
    public void NobodyAnsweredAtTheEnd_IsPastItsThreshold()
    {
        QueueTally tally = Tally();
        tally.Forsake(0);
        Assert.Equal((0.0, 0, 0), (tally.ServiceLevel, tally.Answered, tally.Abandoned));
    }

    [Fact]
    public void Bins_HoldContactsByAnswerAbandonOrThreshold()
    {
        QueueTally tally = Tally();
        tally.Answer(10_000, (5 * Minute) - 10_000);
        tally.Answer(3 * Minute, (5 * Minute) - 20_002);
        tally.Abandon(3 * Minute, (5 * Minute) - 20_001);
        tally.Answer(0, 60 * Minute);
        Assert.Equal([1, 2, .. new int[10], 1], tally.Counted.ToArray());
        Assert.Equal([0, 1, .. new int[10], 1], tally.InTime.ToArray());
    }

    [Fact]
    public void HalfHours_BelowTargetAmongThoseWithContacts()
    {
        QueueTally tally = Tally();
        for (int i = 0; i < 3; i++) tally.Answer(0, 0);
        tally.Answer(25_000, 10 * Minute);
        Assert.Equal(0.0, tally.BelowTarget);
        tally.Abandon(100, 40 * Minute);
        Assert.Equal(0.5, tally.BelowTarget);
        Assert.Equal(0.0, Tally().BelowTarget);
    }

    private static QueueTally Tally(ServiceLevelFormula formula = ServiceLevelFormula.Offered) =>
        new(new QueueRule { Target = 0.75, Formula = formula }, 60 * Minute);
}
