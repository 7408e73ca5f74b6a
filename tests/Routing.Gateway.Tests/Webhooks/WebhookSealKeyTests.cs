using Microsoft.Extensions.Configuration;
using Routing.Center.Tests;

namespace Routing.Gateway.Tests;

/// <summary>The key that closes secrets of hooks in a database: where it comes from, and what happens without it.</summary>
[Trait("Runs", "embedded")]
public sealed class WebhookSealKeyTests(PostgresServer server)
{
    private const string Long = "0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void SecretThatIsNotSet_GivesNoKey(string? secret) => Assert.Null(Read(secret).SealKey);

    [Fact]
    public void Secret_GivesAKeyOfItsOwn()
    {
        Assert.Equal(32, Read(Long).SealKey!.Value.Length);
        Assert.Equal(Read(Long).SealKey!.Value.ToArray(), Read(Long).SealKey!.Value.ToArray());
        Assert.NotEqual(Read(Long).SealKey!.Value.ToArray(), Read(Long + "0").SealKey!.Value.ToArray());
    }

    [Fact]
    public void ShortSecret_IsRefusedAtTheStart() =>
        Assert.Contains("Routing:Webhooks:Secret", Assert.Throws<StartRefusedException>(() => Read(Long[1..])).Message, StringComparison.Ordinal);

    [Fact]
    [Trait("Needs", "postgres")]
    public async Task DatabaseWithoutTheSecret_KeepsNoWebhooks()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? string.Empty);
        Dictionary<string, string?> settings = new(HookGateway.Keys) { ["ConnectionStrings:Routing"] = await server.CreateDatabaseAsync() };
        await using (OwnGateway without = await OwnGateway.StartAsync(settings))
        {
            (await without.With("secret of north").GetAsync("/v1/webhooks")).ExpectProblem(501, "webhooks-unavailable");
        }

        settings["Routing:Webhooks:Secret"] = Long;
        await using OwnGateway gateway = await OwnGateway.StartAsync(settings);
        Assert.Empty((await gateway.With("secret of north").GetAsync("/v1/webhooks")).Expect(200).Body.GetProperty("webhooks").EnumerateArray());
    }

    private static WebhookOptions Read(string? secret) => WebhookOptions.Read(
        new ConfigurationBuilder().AddInMemoryCollection([new("Routing:Webhooks:Secret", secret)]).Build().GetSection("Routing:Webhooks"));
}
