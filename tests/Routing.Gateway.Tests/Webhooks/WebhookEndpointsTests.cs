namespace Routing.Gateway.Tests;

/// <summary>Hooks as platforms and admins manage them.</summary>
// It starts gateways of its own.
[Trait("Runs", "embedded")]
public sealed class WebhookEndpointsTests
{
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    [Fact]
    public async Task Hook_IsItsOwnersAndTheAdmins()
    {
        await using HookGateway gateway = await HookGateway.StartAsync();
        ApiClient south = gateway.Gateway.With("secret of south");
        ApiClient chief = gateway.Gateway.With("secret of chief");
        string id = (await gateway.North.PostAsync("/v1/webhooks", new { url = "http://127.0.0.1:9/", secret = Secret, events = new[] { "call.*" } })).Expect(201)["id"]!;
        Assert.Empty((await south.GetAsync("/v1/webhooks")).Expect(200).Body.GetProperty("webhooks").EnumerateArray());
        (string Method, string Path)[] all = [("GET", ""), ("DELETE", ""), ("POST", "/test"), ("POST", "/secret"), ("GET", "/dead-letters"), ("POST", "/dead-letters/1/redeliver")];
        foreach ((string method, string path) in all)
        {
            (await south.SendAsync(new HttpMethod(method), $"/v1/webhooks/{id}{path}", null)).ExpectProblem(404, "unknown-webhook");
        }

        Reply list = (await chief.GetAsync("/v1/webhooks")).Expect(200);
        Assert.Equal(id, Assert.Single(list.Body.GetProperty("webhooks").EnumerateArray()).GetProperty("id").GetString());
        Assert.DoesNotContain("whsec", list.Text, StringComparison.Ordinal);
        (await chief.DeleteAsync($"/v1/webhooks/{id}")).Expect(204);
    }

    [Fact]
    public async Task SecretOfTheClient_IsTaken()
    {
        await using HookGateway gateway = await HookGateway.StartAsync();
        Assert.Equal(Secret, (await gateway.North.PostAsync("/v1/webhooks", new { url = "http://127.0.0.1:9/", secret = Secret })).Expect(201)["secret"]);
    }

    [Fact]
    public async Task TooManyHooks_AreRefused()
    {
        await using HookGateway gateway = await HookGateway.StartAsync(HookGateway.Soon with { MostHooks = 2 });
        for (int i = 0; i < 2; i++) (await gateway.North.PostAsync("/v1/webhooks", new { url = "http://127.0.0.1:9/" })).Expect(201);
        (await gateway.North.PostAsync("/v1/webhooks", new { url = "http://127.0.0.1:9/" })).ExpectProblem(409, "too-many-webhooks");
        (await gateway.Gateway.With("secret of south").PostAsync("/v1/webhooks", new { url = "http://127.0.0.1:9/" })).Expect(201);
    }

    public static TheoryData<string, string, string> Bad => new()
    {
        { "{}", "missing-field", "url" },
        { """{"url":"/relative"}""", "invalid-field", "url" },
        { """{"url":"http://example.com/"}""", "invalid-field", "url" },
        { """{"url":"ftp://8.8.8.8/"}""", "invalid-field", "url" },
        { """{"url":"https://user:word@8.8.8.8/"}""", "invalid-field", "url" },
        { """{"url":"https://8.8.8.8/#part"}""", "invalid-field", "url" },
        { """{"url":"https://127.0.0.1/"}""", "invalid-field", "url" },
        { """{"url":"https://localhost/"}""", "invalid-field", "url" },
        { """{"url":"https://169.254.169.254/latest"}""", "invalid-field", "url" },
        { """{"url":"https://[::1]/"}""", "invalid-field", "url" },
        { """{"url":"https://[::ffff:10.0.0.1]/"}""", "invalid-field", "url" },
        { """{"url":"https://2130706433/"}""", "invalid-field", "url" },
        { """{"url":"https://0x7f.1/"}""", "invalid-field", "url" },
        { """{"url":"https://8.8.8.8/","events":[]}""", "invalid-field", "events" },
        { """{"url":"https://8.8.8.8/","events":["call.exploded"]}""", "invalid-field", "events[0]" },
        { """{"url":"https://8.8.8.8/","events":["call.queued",null]}""", "invalid-field", "events[1]" },
        { """{"url":"https://8.8.8.8/","secret":"plain"}""", "invalid-field", "secret" },
        { """{"url":"https://8.8.8.8/","secret":"whsec_AAAA"}""", "invalid-field", "secret" },
    };

    [Fact]
    public async Task BadHook_IsRefusedByItsField()
    {
        await using OwnGateway gateway = await OwnGateway.StartAsync(HookGateway.Keys);
        ApiClient north = gateway.With("secret of north");
        foreach (Xunit.ITheoryDataRow row in Bad)
        {
            object?[] data = row.GetData();
            (await north.PostAsync("/v1/webhooks", data[0])).ExpectProblem(400, (string)data[1]!, (string)data[2]!);
        }

        Assert.Empty((await north.GetAsync("/v1/webhooks")).Expect(200).Body.GetProperty("webhooks").EnumerateArray());
    }
}
