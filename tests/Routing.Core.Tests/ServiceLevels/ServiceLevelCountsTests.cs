namespace Routing.Core.Tests.ServiceLevels;

public class ServiceLevelCountsTests
{
    [Theory]
    [InlineData(1000, 60, 860, 20, 10, ServiceLevelFormula.Answered, 0.860)]
    [InlineData(1000, 60, 860, 20, 10, ServiceLevelFormula.Offered, 0.811)]
    [InlineData(1000, 60, 860, 20, 10, ServiceLevelFormula.OfferedMinusAbandonsInTime, 0.827)]
    [InlineData(1000, 60, 860, 20, 10, ServiceLevelFormula.AbandonsInTimeCountAsMet, 0.830)]
    [InlineData(27060, 3080, 16402, 985, 174, ServiceLevelFormula.Answered, 0.6061)]
    [InlineData(27060, 3080, 16402, 985, 174, ServiceLevelFormula.Offered, 0.5442)]
    [InlineData(27060, 3080, 16402, 985, 174, ServiceLevelFormula.OfferedMinusAbandonsInTime, 0.5626)]
    [InlineData(27060, 3080, 16402, 985, 174, ServiceLevelFormula.AbandonsInTimeCountAsMet, 0.5769)]
    [InlineData(27060, 3080, 16402, 985, 174, ServiceLevelFormula.OfferedMinusShortAbandons, 0.5474)]
    public void WorkedVectors_Hold(
        int answered, int abandoned, int answeredInTime, int abandonedInTime, int shortAbandoned, ServiceLevelFormula formula, double expected)
    {
        int late = answered - answeredInTime;
        var counts = new ServiceLevelCounts(answeredInTime, late, abandonedInTime, shortAbandoned, late + abandoned - abandonedInTime);
        Assert.Equal(expected, counts.Ratio(formula), expected > 0.8 ? 0.0006 : 0.00006);
    }

    [Fact]
    public void MetAndCounted_GiveTheRatioOfEveryFormula()
    {
        var counts = new ServiceLevelCounts(60, 20, 10, 4, 30);
        Assert.All(Enum.GetValues<ServiceLevelFormula>(), formula => Assert.Equal(counts.Ratio(formula), (double)counts.Met(formula) / counts.Counted(formula)));
        Assert.Equal((70, 100), (counts.Met(ServiceLevelFormula.AbandonsInTimeCountAsMet), counts.Counted(ServiceLevelFormula.Offered)));
        Assert.Equal((96, 90, 80), (counts.Counted(ServiceLevelFormula.OfferedMinusShortAbandons), counts.Counted(ServiceLevelFormula.OfferedMinusAbandonsInTime), counts.Counted(ServiceLevelFormula.Answered)));
    }

    [Fact]
    public void NothingCounted_NaN() => Assert.All(Enum.GetValues<ServiceLevelFormula>(), formula => Assert.True(double.IsNaN(default(ServiceLevelCounts).Ratio(formula))));
}
