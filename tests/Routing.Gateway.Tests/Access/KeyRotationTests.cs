namespace Routing.Gateway.Tests;

/// <summary>Keys changed while the gateway runs.</summary>
// It starts gateways with keys of their own.
[Trait("Runs", "embedded")]
public sealed class KeyRotationTests
{
    private static Dictionary<string, string?> Keys => KeyedGateway.Keys(("watch", "ops", null), ("anna", "agent", "anna"), ("lead", "supervisor", null));

    [Fact]
    public async Task Rotation_KnowsBothKeysAndThenTheNewOneAlone()
    {
        await using OwnGateway gateway = await OwnGateway.StartAsync(WithHashes(Keys, 0, "secret of watch"));
        ApiClient old = gateway.With("secret of watch");
        ApiClient next = gateway.With("next");
        (await next.GetAsync("/v1/queues")).ExpectProblem(401, "unauthenticated");
        Change(gateway, 0, "secret of watch", "next");
        (await old.GetAsync("/v1/queues")).Expect(200);
        Assert.Equal("watch", (await next.GetAsync("/v1/session")).Expect(200)["name"]);
        Change(gateway, 0, "next", null);
        (await old.GetAsync("/v1/queues")).ExpectProblem(401, "unauthenticated");
        (await next.GetAsync("/v1/queues")).Expect(200);
    }

    [Fact]
    public async Task RemovedKey_LosesItsStreamsAndCookies()
    {
        await using OwnGateway gateway = await OwnGateway.StartAsync(WithHashes(Keys, 0, "secret of watch", "next"));
        string cookie = (await gateway.With("secret of watch").PostAsync("/v1/session")).Expect(200).Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        string kept = (await gateway.With("next").PostAsync("/v1/session")).Expect(200).Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        using SseReader events = await gateway.With("secret of watch").StreamAsync("/v1/stream?after=0");
        using SseReader live = await gateway.With(null).StreamAsync("/v1/live", null, ("Cookie", cookie));
        using SseReader others = await gateway.With(null).StreamAsync("/v1/live", null, ("Cookie", kept));
        Assert.NotNull(await live.ReadAsync());
        Change(gateway, 0, "next", null);
        while (await events.ReadAsync() is not null)
        {
        }

        while (await live.ReadAsync() is not null)
        {
        }

        Assert.NotNull(await others.ReadAsync());
        Assert.NotNull(await others.ReadAsync());
        (await gateway.With(null).GetAsync("/v1/queues", null, ("Cookie", cookie))).ExpectProblem(401, "unauthenticated");
        (await gateway.With(null).GetAsync("/v1/queues", null, ("Cookie", kept))).Expect(200);
    }

    [Fact]
    public async Task RemovedAgentsKey_EndsItsPull()
    {
        await using OwnGateway gateway = await OwnGateway.StartAsync(Keys);
        (await gateway.With("secret of lead").PutAsync("/v1/agents/anna", new { name = "Anna" })).Expect(200);
        ApiClient anna = gateway.With("secret of anna");
        string session = (await anna.PostAsync("/v1/agents/anna/sign-in")).Expect(200)["sessionToken"]!;
        Task<Reply> pull = anna.GetAsync("/v1/agents/anna/assignment?waitSeconds=60", session);
        (await anna.PostAsync("/v1/agents/anna/heartbeat", null, session)).Expect(200);
        Change(gateway, 1, "another", null);
        (await pull).ExpectProblem(401, "unauthenticated");
        (await anna.PostAsync("/v1/agents/anna/heartbeat", null, session)).ExpectProblem(401, "unauthenticated");
        (await gateway.With("another").PostAsync("/v1/agents/anna/heartbeat", null, session)).Expect(200);
    }

    [Theory]
    [InlineData("role", "king")]
    [InlineData("sha256", "no hash")]
    public async Task MistakenChange_LeavesTheKeysInForce(string field, string value)
    {
        await using OwnGateway gateway = await OwnGateway.StartAsync(Keys);
        gateway.Configuration[$"Routing:Keys:2:{field}"] = value;
        gateway.Configuration.Reload();
        (await gateway.With("secret of lead").GetAsync("/v1/queues")).Expect(200);
    }

    [Fact]
    public async Task KeysFile_IsReadAgainWhenItChanges()
    {
        string file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, FileWith("first"), TestContext.Current.CancellationToken);
        await using OwnGateway gateway = await OwnGateway.StartAsync(new() { ["Routing:KeysFile"] = file });
        (await gateway.With("first").GetAsync("/v1/queues")).Expect(200);
        await File.WriteAllTextAsync(file, "{ half a file", TestContext.Current.CancellationToken);
        (await gateway.With("first").GetAsync("/v1/queues")).Expect(200);
        await File.WriteAllTextAsync(file, FileWith("second"), TestContext.Current.CancellationToken);
        ApiClient second = gateway.With("second");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while ((await second.GetAsync("/v1/queues")).Status != 200) patience.Token.ThrowIfCancellationRequested();
        (await gateway.With("first").GetAsync("/v1/queues")).ExpectProblem(401, "unauthenticated");
        File.Delete(file);
    }

    private static string FileWith(string secret) =>
        $$"""{ "Routing": { "Keys": [ { "name": "watch", "role": "ops", "sha256": "{{OwnGateway.HashOf(secret)}}" } ] } }""";

    private static void Change(OwnGateway gateway, int key, params string?[] secrets)
    {
        foreach ((string path, string? value) in WithHashes([], key, secrets)) gateway.Configuration[path] = value;
        gateway.Configuration.Reload();
    }

    // A memory of configuration forgets no entry, so one that is gone stays as null.
    private static Dictionary<string, string?> WithHashes(Dictionary<string, string?> keys, int key, params string?[] secrets)
    {
        keys[$"Routing:Keys:{key}:sha256"] = null;
        for (int i = 0; i < secrets.Length; i++) keys[$"Routing:Keys:{key}:sha256:{i}"] = secrets[i] is { } secret ? OwnGateway.HashOf(secret) : null;
        return keys;
    }
}
