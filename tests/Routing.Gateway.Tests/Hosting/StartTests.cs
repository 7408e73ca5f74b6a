using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace Routing.Gateway.Tests;

/// <summary>What the gateway refuses to start with, and what outlives a restart.</summary>
// It starts and stops gateways, also such as may not start.
[Trait("Runs", "embedded")]
public sealed class StartTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("routing-gateway-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Theory]
    [InlineData("No API keys", "--environment", "Production")]
    [InlineData("loopback only", "--environment", "Development", "--urls", "http://0.0.0.0:8080")]
    [InlineData("loopback only", "--environment", "Development", "--urls", "http://*:8080")]
    [InlineData("no option '--plna'", "--plna", "x")]
    [InlineData("no option 'stray'", "stray")]
    [InlineData("needs a value", "--plan")]
    [InlineData("--time-scale is a number", "--environment", "Development", "--time-scale", "fast")]
    [InlineData("--start-at is a time", "--environment", "Development", "--start-at", "yesterday")]
    [InlineData("plan", "--environment", "Development", "--urls", "http://127.0.0.1:0", "--plan", "/nowhere/plan.json")]
    public async Task ImpossibleStart_IsRefusedInOneSentence(string part, params string[] args)
    {
        StartRefusedException refusal = await Assert.ThrowsAsync<StartRefusedException>(() => StartAsync(args));
        Assert.Contains(part, refusal.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task PlainHttpOffLoopback_NeedsAProxy()
    {
        StartRefusedException refusal = await Assert.ThrowsAsync<StartRefusedException>(
            () => StartAsync(["--environment", "Production", "--urls", "http://0.0.0.0:0"], withKeys: true));
        Assert.Contains("--behind-proxy", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public Task TimeScale_IsForDevelopmentOnly() => IsForDevelopmentOnlyAsync("--time-scale=10");

    [Fact]
    public Task Demo_IsForDevelopmentOnly() => IsForDevelopmentOnlyAsync("--demo");

    private async Task IsForDevelopmentOnlyAsync(string option)
    {
        StartRefusedException refusal = await Assert.ThrowsAsync<StartRefusedException>(
            () => StartAsync(["--environment", "Production", "--urls", "http://127.0.0.1:0", option], withKeys: true));
        Assert.Contains("Development only", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AcknowledgedCall_OutlivesARestart()
    {
        string[] args = ["--environment", "Development", "--urls", "http://127.0.0.1:0"];
        await using (GatewayHost host = await StartAsync(args))
        {
            using var api = new ApiClient(new Uri(host.App.Urls.Single()));
            (await api.PostAsync("/v1/calls", new { callId = "kept", queue = "general" })).Expect(202);
        }

        await using GatewayHost again = await StartAsync(args);
        using var client = new ApiClient(new Uri(again.App.Urls.Single()));
        Assert.Equal("queued", (await client.GetAsync("/v1/calls/kept")).Expect(200)["state"]);
    }

    [Fact]
    public async Task Stop_EndsOpenPullsAndStreams()
    {
        GatewayHost host = await StartAsync(["--environment", "Development", "--urls", "http://127.0.0.1:0"]);
        using var api = new ApiClient(new Uri(host.App.Urls.Single()));
        Desktop desk = await Desktop.SignInAsync(api, "a", "general");
        using SseReader stream = await api.StreamAsync("/v1/live");
        Assert.NotNull(await stream.ReadAsync());
        Task<Reply> pull = desk.GetAsync("/assignment?waitSeconds=60");
        (await desk.PostAsync("/heartbeat")).Expect(200);
        await host.DisposeAsync();
        Assert.Equal(204, (await pull).Status);
    }

    private Task<GatewayHost> StartAsync(string[] args, bool withKeys = false) => GatewayHost.StartAsync([.. args, .. Data(args)], builder =>
    {
        Quiet.Logs(builder);
        if (withKeys) builder.Configuration.AddInMemoryCollection(KeyedGateway.Keys(("north", "cti", null)));
    });

    // Not behind an argument that lacks its value.
    private string[] Data(string[] args) => args is ["--plan"] ? [] : ["--data", _directory];
}
