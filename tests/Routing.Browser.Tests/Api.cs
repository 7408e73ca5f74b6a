using System.Net.Http.Json;
using System.Text.Json;

namespace Routing.Browser.Tests;

/// <summary>Talks to the gateway as the platform and operations do.</summary>
internal sealed class Api(Uri address) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
    private int _lastCall;

    /// <summary>The answer of a GET.</summary>
    internal Task<JsonElement> GetAsync(string path) => _http.GetFromJsonAsync<JsonElement>(path, Token);

    /// <summary>Makes an agent with the skill of a queue.</summary>
    internal Task DefineAgentAsync(string agentId, string queue) =>
        SendAsync(HttpMethod.Put, $"/v1/agents/{agentId}", new { name = "Lin Mei", device = "8001", skills = new[] { new { skill = queue, level = 5 } } });

    /// <summary>Offers a call of a gold customer; gives its id.</summary>
    internal async Task<string> OfferAsync(string queue)
    {
        string callId = $"call-{queue}-{Interlocked.Increment(ref _lastCall)}";
        object customer = new { id = $"customer-{queue}", product = "3g-postpaid", tier = "gold" };
        await SendAsync(HttpMethod.Post, "/v1/calls", new { callId, queue, ani = "13800138000", intent = "billing", customer });
        return callId;
    }

    /// <summary>Reports that the caller hung up.</summary>
    internal Task AbandonAsync(string callId) => SendAsync(HttpMethod.Post, $"/v1/calls/{callId}/events", new { eventId = $"{callId}-gone", type = "abandoned" });

    /// <summary>Asks for something, whether it is granted or not; gives the answer where there is one.</summary>
    internal async Task<JsonElement?> TryAsync(HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        using HttpResponseMessage response = await _http.SendAsync(request, Token);
        string text = await response.Content.ReadAsStringAsync(Token);
        return response.IsSuccessStatusCode && text.Length > 0 ? JsonDocument.Parse(text).RootElement.Clone() : null;
    }

    /// <summary>Signs an agent in at a desktop without a screen and takes one call to its end.</summary>
    internal async Task AnswerAsync(string agentId, string queue, object? completion = null)
    {
        await DefineAgentAsync(agentId, queue);
        string session = (await SendAsync(HttpMethod.Post, $"/v1/agents/{agentId}/sign-in", new { })).GetProperty("sessionToken").GetString()!;
        await SendAsync(HttpMethod.Post, $"/v1/agents/{agentId}/ready", null, session);
        string callId = await OfferAsync(queue);
        JsonElement offer = await SendAsync(HttpMethod.Get, $"/v1/agents/{agentId}/assignment", null, session);
        await SendAsync(HttpMethod.Post, $"/v1/agents/{agentId}/reservations/{offer.GetProperty("reservationId").GetInt64()}/accept", null, session);
        await SendAsync(HttpMethod.Post, $"/v1/agents/{agentId}/calls/{callId}/complete", completion ?? new { }, session);
        await SendAsync(HttpMethod.Post, $"/v1/agents/{agentId}/not-ready", new { reason = "break" }, session);
    }

    public void Dispose() => _http.Dispose();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private async Task<JsonElement> SendAsync(HttpMethod method, string path, object? body, string? session = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        if (session is not null) request.Headers.Add("X-Agent-Session", session);
        using HttpResponseMessage response = await _http.SendAsync(request, Token);
        string text = await response.Content.ReadAsStringAsync(Token);
        Assert.True(response.IsSuccessStatusCode, $"{method} {path}: {(int)response.StatusCode} {text}");
        return JsonDocument.Parse(text.Length > 0 ? text : "{}").RootElement.Clone();
    }
}
