namespace Routing.Gateway.Tests;

public sealed class MaskedTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("13800130000", "138****0000")]
    [InlineData("+8613800130000", "+86****0000")]
    [InlineData("0123456789", "012****6789")]
    [InlineData("customer1", "****mer1")]
    [InlineData("12345678", "****5678")]
    [InlineData("1234567", "****")]
    [InlineData("li", "****")]
    [InlineData("", "****")]
    public void Text_KeepsItsEnds(string? text, string? masked) => Assert.Equal(masked, Masked.Of(text));
}
