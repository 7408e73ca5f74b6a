namespace Routing.Tidy.Tests;

public class TidyTests
{
    [Theory]
    [InlineData(0.5, 3)]
    [InlineData(0.9, 5)]
    [InlineData(0.2, 1)]
    [InlineData(0, 1)]
    public void Quantile_OfFiveValues_IsTheOneThatTheShareDoesNotExceed(double share, int expected) =>
        Assert.Equal(expected, Tidy.Quantile([5, 1, 4, 2, 3], share));

    [Fact]
    public void None_WithFindings_FailsAndNamesThem()
    {
        Exception? thrown = Record.Exception(() => Tidy.None(["a.cs:1"], "No such thing."));

        Assert.Contains("a.cs:1", thrown?.Message);
    }
}
