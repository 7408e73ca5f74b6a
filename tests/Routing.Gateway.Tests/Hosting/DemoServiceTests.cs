namespace Routing.Gateway.Tests;

/// <summary>The demo, over a gateway's public API.</summary>
// It starts gateways of its own.
[Trait("Runs", "embedded")]
public sealed class DemoServiceTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("routing-gateway-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task Demo_CallersAreAnsweredAndHangUp()
    {
        await using GatewayHost host = await StartAsync("--time-scale", "60");
        using var api = new ApiClient(new Uri(host.App.Urls.Single()));
        using SseReader stream = await api.StreamAsync("/v1/stream?after=0");
        var missing = new HashSet<string> { "call.connected", "call.ended", "call.abandoned" };
        while (missing.Count > 0) missing.Remove((await stream.ReadUntilAsync(_ => true)).Name);
    }

    [Fact]
    public async Task PlanWithoutTheDemosQueues_PlaysNothing()
    {
        string plan = Path.Combine(_directory, "plan.json");
        await File.WriteAllTextAsync(plan, TestPlan.Json, TestContext.Current.CancellationToken);
        await using GatewayHost host = await StartAsync("--plan", plan);
        using var api = new ApiClient(new Uri(host.App.Urls.Single()));
        (await api.GetAsync("/v1/agents/agent-101")).ExpectProblem(404, "unknown-agent");
    }

    private Task<GatewayHost> StartAsync(params string[] args) => GatewayHost.StartAsync(
        ["--environment", "Development", "--urls", "http://127.0.0.1:0", "--data", Path.Combine(_directory, "data"), "--demo", .. args], Quiet.Logs);
}
