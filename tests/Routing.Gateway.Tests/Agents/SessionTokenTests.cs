namespace Routing.Gateway.Tests;

/// <summary>Session tokens.</summary>
public sealed class SessionTokenTests
{
    [Fact]
    public void Token_Is32BytesInBase64Url()
    {
        string token = SessionToken.Create();
        Assert.Equal(32, System.Buffers.Text.Base64Url.DecodeFromChars(token).Length);
        Assert.NotEqual(token, SessionToken.Create());
    }

    [Fact]
    public void Hash_IsTheSha256InHexadecimal() =>
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", SessionToken.HashOf("abc"));
}
