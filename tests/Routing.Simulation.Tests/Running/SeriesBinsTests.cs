namespace Routing.Simulation.Tests;

public sealed class SeriesBinsTests
{
    private const long Hour = TestModels.Hour;

    [Theory]
    [InlineData(1, 900, 1)]
    [InlineData(Hour, 900, 4)]
    [InlineData(Hour + 1, 900, 5)]
    [InlineData(24 * Hour, 900, 96)]
    [InlineData((24 * Hour) + 1, 1800, 49)]
    [InlineData(7 * 24 * Hour, 6300, 96)]
    public void Duration_IsCutIntoQuarterHoursUpToADay(long durationMs, double binSeconds, int count)
    {
        SeriesBins bins = SeriesBins.Over(durationMs);
        Assert.Equal((binSeconds, count), (bins.BinSeconds, bins.Count));
    }

    [Fact]
    public void LengthAskedFor_StandsInPlaceOfQuarterHours()
    {
        SeriesBins bins = SeriesBins.Over((2 * Hour) + 1, 300_000);
        Assert.Equal((300.0, 25), (bins.BinSeconds, bins.Count));
    }

    [Fact]
    public void Time_BelongsToTheBinThatItStarts()
    {
        SeriesBins bins = SeriesBins.Over(Hour);
        Assert.Equal([0, 0, 1, 3, 3], [bins.Of(0), bins.Of(899_999), bins.Of(900_000), bins.Of(Hour - 1), bins.Of(Hour)]);
    }
}
