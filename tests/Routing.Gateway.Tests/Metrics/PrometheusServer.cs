using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Routing.Center.Tests;

namespace Routing.Gateway.Tests;

/// <summary>
/// A Prometheus of the test's own that scrapes a gateway every second with the product's rules, whose alerts fire as soon as their condition
/// has held for a second.
/// </summary>
internal sealed partial class PrometheusServer : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("routing-prometheus-");
    private readonly HttpClient _http;
    private readonly Process _process;

    private PrometheusServer(Uri gateway)
    {
        string address = $"127.0.0.1:{SparePorts.Next()}";
        _http = new HttpClient { BaseAddress = new Uri($"http://{address}"), Timeout = TimeSpan.FromSeconds(10) };
        File.WriteAllText(InFolder("rules.yaml"), For().Replace(File.ReadAllText(Deployment.PathOf("deploy/prometheus/rules.yaml")), "for: 1s"));
        File.WriteAllText(InFolder("prometheus.yaml"), $$"""
            global: { scrape_interval: 1s, evaluation_interval: 1s }
            rule_files: [rules.yaml]
            scrape_configs:
              - job_name: routing
                static_configs:
                  - targets: ["{{gateway.Authority}}"]
            """);
        _process = Tool.Start(
            "prometheus", $"--config.file={InFolder("prometheus.yaml")}", $"--storage.tsdb.path={InFolder("data")}", $"--web.listen-address={address}");
    }

    /// <summary>Starts it and waits until it answers.</summary>
    internal static async Task<PrometheusServer> StartAsync(Uri gateway)
    {
        var server = new PrometheusServer(gateway);
        await server.UntilAsync(async () => (await server._http.GetAsync("/-/ready", Token)).IsSuccessStatusCode);
        return server;
    }

    /// <summary>Waits until an alert fires; its labels.</summary>
    internal async Task<JsonElement> FiringAsync(string alert, string queue)
    {
        JsonElement? found = null;
        await UntilAsync(async () =>
        {
            found = (await AlertsAsync()).Where(each => Is(each, "alertname", alert) && Is(each, "queue", queue)).Cast<JsonElement?>().FirstOrDefault();
            return found is not null;
        });
        return found!.Value.GetProperty("labels");
    }

    /// <summary>The alerts that fire now.</summary>
    internal async Task<IReadOnlyList<JsonElement>> AlertsAsync()
    {
        JsonElement answer = await _http.GetFromJsonAsync<JsonElement>("/api/v1/alerts", Token);
        return [.. answer.GetProperty("data").GetProperty("alerts").EnumerateArray().Where(alert => alert.GetProperty("state").GetString() == "firing")];
    }

    /// <summary>The value of a query that has one.</summary>
    internal async Task<string?> QueryAsync(string query)
    {
        JsonElement answer = await _http.GetFromJsonAsync<JsonElement>($"/api/v1/query?query={Uri.EscapeDataString(query)}", Token);
        return answer.GetProperty("data").GetProperty("result").EnumerateArray().Single().GetProperty("value")[1].GetString();
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _http.Dispose();
        _folder.Delete(recursive: true);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static bool Is(JsonElement alert, string label, string value) =>
        alert.GetProperty("labels").TryGetProperty(label, out JsonElement found) && found.GetString() == value;

    private async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while (true)
        {
            Assert.False(_process.HasExited, "Prometheus has ended.");
            try
            {
                if (await isSo()) return;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            await pace.WaitForNextTickAsync(Token);
        }
    }

    private string InFolder(string name) => Path.Combine(_folder.FullName, name);

    [GeneratedRegex(@"\bfor: \w+")]
    private static partial Regex For();
}
