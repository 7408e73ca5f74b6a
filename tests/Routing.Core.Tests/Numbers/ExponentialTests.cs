namespace Routing.Core.Tests.Numbers;

public class ExponentialTests
{
    [Theory]
    [InlineData(0, 0x3FF0000000000000)]
    [InlineData(-1.0 / 300, 0x3FEFE4BD21992702)]
    [InlineData(0.5, 0x3FFA61298E1E04C0)]
    [InlineData(1.1, 0x400808883244D7F5)]
    public void KnownArguments_KnownBits(double x, long bits) => Assert.Equal(bits, BitConverter.DoubleToInt64Bits(Exponential.Of(x)));

    [Fact]
    public void WholeRange_CloseToTheLibrarys()
    {
        for (double x = -20; x <= 20; x += 0.0137)
        {
            double expected = Math.Exp(x);
            Assert.True(Math.Abs(Exponential.Of(x) - expected) <= 1e-12 * expected, $"e^{x}");
        }
    }

    [Fact]
    public void SteeringRange_Rises()
    {
        double last = 0;
        for (double x = -1; x <= 2; x += 0.001)
        {
            double value = Exponential.Of(x);
            Assert.True(value > last);
            last = value;
        }
    }
}
