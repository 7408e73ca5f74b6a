using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace Routing.Gateway;

/// <summary>Sends messages by the rules of Standard Webhooks. Follows nobody elsewhere, keeps no cookies, reads no answer beyond its headers.</summary>
internal sealed class HookSender : IDisposable
{
    private const int AnswerHeaderKilobytes = 16;
    private static readonly MediaTypeHeaderValue Json = new("application/json");
    private readonly HttpClient _http;
    private readonly WebhookOptions _options;
    private readonly TimeProvider _time;

    /// <summary>Sends to the addresses that are allowed.</summary>
    internal HookSender(WebhookOptions options, HookAddresses addresses, TimeProvider time)
    {
        (_options, _time) = (options, time);
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            ActivityHeadersPropagator = null,
            ConnectCallback = addresses.ConnectAsync,
            MaxConnectionsPerServer = options.Parallel,
            MaxResponseHeadersLength = AnswerHeaderKilobytes,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        };
        _http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>Tries once.</summary>
    /// <exception cref="OperationCanceledException">The process stops.</exception>
    internal async Task<HookOutcome> SendAsync(Hook hook, string messageId, ReadOnlyMemory<byte> body, CancellationToken stopping)
    {
        using var patience = new CancellationTokenSource(_options.Timeout, _time);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stopping, patience.Token);
        try
        {
            using HttpRequestMessage request = RequestOf(hook, messageId, body);
            using HttpResponseMessage response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, over.Token);
            return HookOutcome.Of((int)response.StatusCode);
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            return new HookOutcome(null, "no answer in time");
        }
        catch (Exception exception) when (exception is HttpRequestException or SocketException or IOException)
        {
            // Its kind alone: messages of the network name addresses.
            return new HookOutcome(null, exception is HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } known ? $"{known.HttpRequestError}" : "no connection");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private HttpRequestMessage RequestOf(Hook hook, string messageId, ReadOnlyMemory<byte> body)
    {
        DateTimeOffset now = _time.GetUtcNow();
        long timestamp = now.ToUnixTimeSeconds();
        var request = new HttpRequestMessage(HttpMethod.Post, hook.Url) { Content = new ReadOnlyMemoryContent(body) };
        request.Content.Headers.ContentType = Json;
        request.Headers.Add("webhook-id", messageId);
        request.Headers.Add("webhook-timestamp", timestamp.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", HookSecret.Sign(hook.SecretsAt(now.ToUnixTimeMilliseconds()), messageId, timestamp, body.Span));
        return request;
    }
}
