using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Routing.Gateway.Tests;

/// <summary>Readiness of a gateway that depends on more than its center.</summary>
// Its gateway depends on a switch in this process.
[Trait("Runs", "embedded")]
public sealed class ReadinessTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("routing-gateway-").FullName;
    private readonly Switch _switch = new();

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task Readiness_WaitsForAllThatWasNamed()
    {
        await using GatewayHost host = await GatewayHost.StartAsync(
            ["--environment", "Development", "--urls", "http://127.0.0.1:0", "--data", _directory],
            builder =>
            {
                Quiet.Logs(builder);
                builder.Services.AddSingleton<IReadiness>(_switch);
            });
        using var api = new ApiClient(new Uri(host.App.Urls.Single()));
        (await api.GetAsync("/readyz")).ExpectProblem(503, "unavailable");
        _switch.IsReady = true;
        while ((await api.GetAsync("/readyz")).Status != 200) await Task.Yield();
        _switch.IsReady = false;
        (await api.GetAsync("/readyz")).ExpectProblem(503, "unavailable");
        (await api.GetAsync("/healthz")).Expect(200);
        Assert.Equal(200, (await api.SendAsync(HttpMethod.Head, "/healthz", null, null)).Status);
        Assert.Equal(503, (await api.SendAsync(HttpMethod.Head, "/readyz", null, null)).Status);
    }

    private sealed class Switch : IReadiness
    {
        public bool IsReady { get; set; }
    }
}
