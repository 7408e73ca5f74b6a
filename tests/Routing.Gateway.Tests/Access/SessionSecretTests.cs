namespace Routing.Gateway.Tests;

public sealed class SessionSecretTests
{
    [Fact]
    public void SameText_IsTheSameSecret() => Assert.Equal(SessionSecret.Read(new string('s', 40)).ToArray(), SessionSecret.Read(new string('s', 40)).ToArray());

    [Fact]
    public void NoText_IsASecretOfItsOwn() => Assert.NotEqual(SessionSecret.Read(null).ToArray(), SessionSecret.Read(null).ToArray());

    [Fact]
    public void ShortText_IsRefused() => Assert.Throws<StartRefusedException>(() => SessionSecret.Read("short"));
}
