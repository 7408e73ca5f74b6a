using Routing.Center;
using Routing.Core;

namespace Routing.Gateway.Tests;

public sealed class DayAnswerTests
{
    [Fact]
    public void QueueOfADay_HasItsCountsAndNoServiceLevelOfItsOwn()
    {
        QueueGauges queue = Queue(new ServiceLevelCounts(6, 2, 1, 0, 3), ServiceLevelFormula.Offered) with { DayOffered = 12, DayAbandoned = 2 };
        Assert.Equal(new DayAnswer(12, 8, 2, 0.1666, null), DayAnswer.Of(queue));
    }

    [Fact]
    public void AllQueues_AreCountedEachByItsOwnFormula()
    {
        QueueGauges strict = Queue(new ServiceLevelCounts(6, 2, 2, 0, 2), ServiceLevelFormula.Offered);
        QueueGauges kind = Queue(new ServiceLevelCounts(6, 2, 2, 0, 2), ServiceLevelFormula.AbandonsInTimeCountAsMet);
        Assert.Equal(0.7, DayAnswer.Of([strict, kind]).ServiceLevel);
        Assert.Equal(0.6, DayAnswer.Of([strict, strict]).ServiceLevel);
    }

    [Fact]
    public void DayWithoutContacts_HasNoRatios() =>
        Assert.Equal(new DayAnswer(0, 0, 0, null, null), DayAnswer.Of([Queue(default, ServiceLevelFormula.Offered)]));

    private static QueueGauges Queue(ServiceLevelCounts day, ServiceLevelFormula formula) => new() { Id = "q", Name = "q", Formula = formula, Day = day };
}
