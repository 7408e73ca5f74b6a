namespace Routing.Tidy.Tests;

public class CommentedCodeTests
{
    [Theory]
    [InlineData("// x = 5;")]
    [InlineData("// if (waiting > 0) {")]
    [InlineData("// }")]
    [InlineData("/* return Decide(state); */")]
    [InlineData("// public int Count => _count;")]
    public void Statement_IsCode(string comment) => Assert.True(CommentedCode.LooksLike(comment));

    [Theory]
    [InlineData("// The clock keeps running while the contact waits.")]
    [InlineData("// signed-out")]
    [InlineData("// first the reservation, then the timers;")]
    [InlineData("// e > 0: u += 0.05")]
    public void Sentence_IsNotCode(string comment) => Assert.False(CommentedCode.LooksLike(comment));
}
