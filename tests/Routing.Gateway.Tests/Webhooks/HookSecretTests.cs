namespace Routing.Gateway.Tests;

public sealed class HookSecretTests
{
    [Fact]
    public void Signature_IsThatOfStandardWebhooks()
    {
        byte[] secret = HookSecret.Read("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")!;
        Assert.Equal("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", HookSecret.Sign([secret], "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}"u8));
    }

    [Fact]
    public void NewSecret_IsReadAgain()
    {
        byte[] secret = HookSecret.Create();
        Assert.Equal(secret, HookSecret.Read(HookSecret.TextOf(secret)));
        Assert.NotEqual(secret, HookSecret.Create());
    }

    [Theory]
    [InlineData("")]
    [InlineData("whsec_")]
    [InlineData("whsec_%%%%")]
    [InlineData("whsec_QUJDREVGR0hJSktMTU5PUFFSUw==")]
    [InlineData("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")]
    public void OtherText_IsNoSecret(string text) => Assert.Null(HookSecret.Read(text));

    [Fact]
    public void SecretThatIsTooLong_IsNone() => Assert.Null(HookSecret.Read(HookSecret.TextOf(new byte[65])));

    [Fact]
    public void OldSecret_SignsUntilItsTimeIsOver()
    {
        var hook = new Hook("wh_1", "north", true, "unicom", new Uri("https://hooks.example/"), [], new byte[] { 1 }, 0) { OldSecret = new byte[] { 2 }, OldUntilMs = 1000 };
        Assert.Equal([1, 2], hook.SecretsAt(999).Select(secret => (int)secret.Span[0]));
        Assert.Equal([1], hook.SecretsAt(1000).Select(secret => (int)secret.Span[0]));
    }
}
