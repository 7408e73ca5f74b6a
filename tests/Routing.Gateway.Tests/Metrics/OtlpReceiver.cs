using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Routing.Gateway.Tests;

/// <summary>Takes what OTLP exporters send over HTTP, and keeps it.</summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string Path, byte[] Body)> _requests = new();

    private OtlpReceiver(WebApplication app) => _app = app;

    /// <summary>Where it listens.</summary>
    internal string Address => _app.Urls.Single();

    /// <summary>The spans received.</summary>
    internal IReadOnlyList<OtlpSpan> Spans => [.. Bodies("/v1/traces").SelectMany(OtlpSpan.AllOf)];

    /// <summary>The metrics received, as the text that stands in their bytes.</summary>
    internal string Metrics => string.Concat(Bodies("/v1/metrics").Select(Encoding.Latin1.GetString));

    /// <summary>All that was received, as the text that stands in its bytes.</summary>
    internal string Everything => string.Concat(_requests.Select(request => Encoding.Latin1.GetString(request.Body)));

    /// <summary>Starts on a free port of loopback.</summary>
    internal static async Task<OtlpReceiver> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder();
        Quiet.Logs(builder);
        WebApplication app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var receiver = new OtlpReceiver(app);
        app.MapPost("/v1/{kind}", receiver.KeepAsync);
        await app.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IEnumerable<byte[]> Bodies(string path) => _requests.Where(request => request.Path == path).Select(request => request.Body);

    private async Task KeepAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        _requests.Enqueue((http.Request.Path, body.ToArray()));
    }
}
