namespace Routing.Grains.Tests;

public class FaceKeyTests
{
    [Theory]
    [InlineData("north", null, "a")]
    [InlineData("north", "ivr/2", "call/with %2F")]
    [InlineData("北", "源", "电话")]
    public void Key_ComesBackAsItWas(string center, string? owner, string id)
    {
        var key = new FaceKey(center, owner, id);
        Assert.Equal(key, FaceKey.Parse(key.ToString()));
    }

    [Fact]
    public void AnotherText_IsRefused() => Assert.Throws<FormatException>(() => FaceKey.Parse("north"));
}
