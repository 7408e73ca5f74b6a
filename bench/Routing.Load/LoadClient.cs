using System.Net.Http.Headers;
using System.Text.Json;

namespace Routing.Load;

/// <summary>
/// Requests to one server, each sent once: what fails is counted and not hidden by a retry. What stands behind the address, such as <c>/?center=north</c>, goes with
/// each request.
/// </summary>
internal sealed class LoadClient(Uri url) : IDisposable
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false })
    {
        BaseAddress = url,
        Timeout = TimeSpan.FromSeconds(40),
    };

    private long _failures;

    /// <summary>Requests without an answer, or with one of 400 and above.</summary>
    internal long Failures => Interlocked.Read(ref _failures);

    /// <summary>Sends a request; the answer is null where there was none or it was a refusal.</summary>
    internal async Task<byte[]?> SendAsync(HttpMethod method, string path, byte[]? body = null, string? session = null)
    {
        try
        {
            using var request = new HttpRequestMessage(method, WithQuery(path));
            if (body is not null) request.Content = new ByteArrayContent(body) { Headers = { ContentType = Json } };
            if (session is not null) request.Headers.TryAddWithoutValidation("X-Agent-Session", session);
            using HttpResponseMessage response = await _http.SendAsync(request).ConfigureAwait(false);
            byte[] answer = await response.Content.ReadAsByteArrayAsync().ConfigureAwait(false);
            if ((int)response.StatusCode < 400) return answer;
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException or IOException)
        {
            // Counted below.
        }

        Interlocked.Increment(ref _failures);
        return null;
    }

    /// <summary>Sends a request and reads one text of its answer, or null.</summary>
    internal async Task<string?> ReadAsync(HttpMethod method, string path, string field, byte[]? body = null, string? session = null) =>
        TextOf(await SendAsync(method, path, body, session).ConfigureAwait(false), field);

    /// <summary>One field of an answer as text, or null.</summary>
    internal static string? TextOf(byte[]? answer, string field)
    {
        if (answer is null || answer.Length == 0) return null;
        using JsonDocument document = JsonDocument.Parse(answer);
        return document.RootElement.TryGetProperty(field, out JsonElement value) ? value.ToString() : null;
    }

    private string WithQuery(string path) =>
        url.Query.Length == 0 ? path : path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + url.Query[1..];

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();
}
