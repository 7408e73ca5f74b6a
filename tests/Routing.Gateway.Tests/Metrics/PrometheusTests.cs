namespace Routing.Gateway.Tests;

/// <summary>The metrics and the alerts with a real Prometheus.</summary>
// Its gateway has a plan of its own.
[Trait("Runs", "embedded")]
[Trait("Needs", "prometheus")]
public sealed class PrometheusTests : IAsyncLifetime
{
    private const string Plan = """
        { "center": "alerts", "skills": [{ "id": "vip" }, { "id": "calm" }],
          "queues": [{ "id": "vip", "serviceLevel": { "withinSeconds": 1, "target": 0.85 } }, { "id": "calm" }] }
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("routing-alerts-");
    private GatewayHost? _host;
    private ApiClient _api = null!;

    public async ValueTask InitializeAsync()
    {
        string? missing = Tool.Missing("prometheus") ?? Tool.Missing("promtool");
        Assert.SkipWhen(missing is not null, missing ?? string.Empty);
        string plan = Path.Combine(_folder.FullName, "plan.json");
        await File.WriteAllTextAsync(plan, Plan);
        _host = await GatewayHost.StartAsync(
            ["--environment", "Development", "--urls", "http://127.0.0.1:0", "--plan", plan, "--data", Path.Combine(_folder.FullName, "data")], Quiet.Logs);
        _api = new ApiClient(new Uri(_host.App.Urls.Single()));
    }

    public async ValueTask DisposeAsync()
    {
        _api?.Dispose();
        if (_host is not null) await _host.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact(Timeout = 60_000)]
    public async Task BrokenPromise_FiresItsAlertsAndNoOther()
    {
        using PrometheusServer prometheus = await PrometheusServer.StartAsync(_api.Address);
        foreach (string callId in (string[])["one", "two"]) (await _api.PostAsync("/v1/calls", new { callId, queue = "vip" })).Expect(202);

        Assert.Equal("critical", (await prometheus.FiringAsync("ServiceLevelMissed", "vip")).GetProperty("severity").GetString());
        Assert.Equal("warning", (await prometheus.FiringAsync("ServiceLevelAtRisk", "vip")).GetProperty("severity").GetString());
        Assert.Equal("alerts", (await prometheus.FiringAsync("NoAgents", "vip")).GetProperty("center").GetString());
        Assert.Equal("2", await prometheus.QueryAsync("routing_contacts_waiting{queue=\"vip\"}"));
        Assert.Equal("0", await prometheus.QueryAsync("routing_service_level_ratio{queue=\"vip\",window=\"day\",formula=\"offered\"}"));
        string[] firing = [.. (await prometheus.AlertsAsync()).Select(alert => alert.GetProperty("labels").GetProperty("alertname").GetString()!).Distinct().Order()];
        Assert.Equal(["NoAgents", "ServiceLevelAtRisk", "ServiceLevelMissed"], firing);
    }

    [Fact(Timeout = 60_000)]
    public async Task Metrics_AreCleanByTheToolsOwnCheck()
    {
        (await _api.PutAsync("/v1/agents/a", new { name = "Test", skills = new[] { new { skill = "vip", level = 5 } } })).Expect(200);
        (await _api.PostAsync("/v1/calls", new { callId = "one", queue = "vip" })).Expect(202);
        (await _api.PostAsync("/v1/calls/one/events", new { eventId = "gone", type = "abandoned" })).Expect(200);
        string text = (await _api.GetAsync("/metrics")).Expect(200).Text;
        Assert.Contains("routing_contacts_abandoned_total{", text, StringComparison.Ordinal);
        Assert.Equal((0, string.Empty), await Tool.RunAsync(text, "promtool", "check", "metrics"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Rules_PassTheirOwnTests()
    {
        (int code, string said) = await Tool.RunAsync(string.Empty, "promtool", "test", "rules", Deployment.PathOf("deploy/prometheus/rules.test.yaml"));
        Assert.True(code == 0, said);
    }
}
