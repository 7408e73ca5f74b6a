using System.Text;
using System.Text.Json;

namespace Routing.Gateway.Tests;

/// <summary>Talks to the API as any client would.</summary>
public sealed class ApiClient : IDisposable
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(90) };
    private readonly IReadOnlyList<Uri> _addresses;
    private int _requests = -1;

    /// <summary>Talks to the API at an address, with a key where one is given.</summary>
    public ApiClient(Uri address, string? key = null) : this([address], key)
    {
    }

    /// <summary>Talks to an API that has several addresses, one request to each in turn, as behind a balancer that knows no clients.</summary>
    public ApiClient(IReadOnlyList<Uri> addresses, string? key = null)
    {
        _addresses = addresses;
        if (key is not null) _http.DefaultRequestHeaders.Add("Authorization", $"Bearer {key}");
    }

    /// <summary>Where it talks to; the first of several.</summary>
    public Uri Address => _addresses[0];

    public Task<Reply> GetAsync(string path, string? session = null, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, path, null, session, headers);

    public Task<Reply> PostAsync(string path, object? body = null, string? session = null) => SendAsync(HttpMethod.Post, path, TextOf(body), session);

    public Task<Reply> PutAsync(string path, object? body, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Put, path, TextOf(body), null, headers);

    public Task<Reply> PatchAsync(string path, object? body) => SendAsync(HttpMethod.Patch, path, TextOf(body));

    public Task<Reply> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path, null);

    /// <summary>Sends a body exactly as it stands.</summary>
    public async Task<Reply> SendAsync(
        HttpMethod method, string path, string? body, string? session = null, (string Name, string Value)[]? headers = null, string mediaType = "application/json")
    {
        using HttpRequestMessage request = Request(method, path, session, headers ?? []);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, mediaType);
        using HttpResponseMessage response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        string text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new Reply((int)response.StatusCode, text, response.Headers, response.Content.Headers);
    }

    /// <summary>Opens a stream of server-sent events.</summary>
    public async Task<SseReader> StreamAsync(string path, string? session = null, params (string Name, string Value)[] headers)
    {
        using HttpRequestMessage request = Request(HttpMethod.Get, path, session, headers);
        HttpResponseMessage response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        return new SseReader(response, await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
    }

    public void Dispose() => _http.Dispose();

    private static string? TextOf(object? body) => body as string ?? (body is null ? null : JsonSerializer.Serialize(body, Web));

    private HttpRequestMessage Request(HttpMethod method, string path, string? session, (string Name, string Value)[] headers)
    {
        uint number = (uint)Interlocked.Increment(ref _requests);
        var request = new HttpRequestMessage(method, new Uri(_addresses[(int)(number % _addresses.Count)], path));
        if (session is not null) request.Headers.Add("X-Agent-Session", session);
        foreach ((string name, string value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }
}
