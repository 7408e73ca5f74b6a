namespace Routing.Center.Tests;

public sealed class WordTableTests
{
    private readonly WordTable<int> _words = new(("one", 1), ("two", 2));

    [Fact]
    public void KnownWord_HasItsMeaning()
    {
        Assert.True(_words.Has("two"));
        Assert.Equal(2, _words["two"]);
        Assert.Equal(["one", "two"], _words.Words);
        Assert.Equal([1, 2], _words.Values);
    }

    [Theory]
    [InlineData("Two")]
    [InlineData("three")]
    [InlineData("")]
    public void OtherWord_HasNone(string word)
    {
        Assert.False(_words.Has(word));
        Assert.Throws<KeyNotFoundException>(() => _words[word]);
    }
}
