namespace Routing.Center.Tests;

public sealed class SharedTextsTests
{
    [Fact]
    public void EqualTexts_AreOneObject()
    {
        string first = new('x', 9);
        Assert.Same(SharedTexts.Of(first), SharedTexts.Of(new string('x', 9)));
    }

    [Fact]
    public void AnyText_StaysEqualToItself()
    {
        Assert.Null(SharedTexts.Of(null));
        for (int i = 0; i < 20_000; i++) Assert.Equal($"text {i}", SharedTexts.Of($"text {i}"));
        string lengthy = new('y', 65);
        Assert.Same(lengthy, SharedTexts.Of(lengthy));
        Assert.NotSame(lengthy, SharedTexts.Of(new string('y', 65)));
    }
}
