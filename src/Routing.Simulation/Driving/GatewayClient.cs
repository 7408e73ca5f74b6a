using System.Net.Http.Json;
using System.Text.Json;

namespace Routing.Simulation;

/// <summary>
/// Sends requests to a gateway that may be away for a while: all of them are idempotent, so each is sent again with growing
/// pauses until there is an answer or the time for it is over.
/// </summary>
internal sealed class GatewayClient(HttpClient http, TimeProvider time, DriveTally tally, TimeSpan giveUp)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan AnswerTime = TimeSpan.FromSeconds(10);

    /// <summary>An HTTP client of its own for one side: HTTP/1.1, connections kept alive, as many as there are requests at once.</summary>
    public static HttpClient Connect(Uri url) => new(new SocketsHttpHandler
    {
        ConnectTimeout = TimeSpan.FromSeconds(2),
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
    })
    {
        BaseAddress = url,
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>Sends until there is an answer below 500 other than 429.</summary>
    /// <exception cref="GatewayGoneException">There was none in time.</exception>
    public async Task<GatewayReply> SendAsync(
        HttpMethod method, string path, object? body = null, string? session = null, CancellationToken cancellationToken = default)
    {
        var start = time.GetTimestamp();
        var pause = FirstPause;
        for (var attempts = 1; ; attempts++)
        {
            if (await SendOnceAsync(method, path, body, session, TimeSpan.Zero, cancellationToken) is { } reply)
                return reply with { Attempts = attempts };
            if (time.GetElapsedTime(start) >= giveUp)
                throw new GatewayGoneException($"{method} {path} found no answer within {giveUp.TotalSeconds:0} s.");
            await Task.Delay(pause, time, cancellationToken);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    /// <summary>Sends once; null when the server was not there, could not answer now, or was lost on the way.</summary>
    /// <param name="method">Method.</param>
    /// <param name="path">Path and query.</param>
    /// <param name="body">What goes as JSON, or null.</param>
    /// <param name="session">An agent's session token, or null.</param>
    /// <param name="wait">How long the server is asked to hold the answer back.</param>
    /// <param name="cancellationToken">Gives the request up.</param>
    public async Task<GatewayReply?> SendOnceAsync(
        HttpMethod method, string path, object? body, string? session, TimeSpan wait, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(AnswerTime + wait, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var request = RequestOf(method, path, body, session);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseContentRead, either.Token);
            return await ReadAsync(response, either.Token);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or JsonException
            || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            tally.LostConnection();
            return null;
        }
    }

    private static HttpRequestMessage RequestOf(HttpMethod method, string path, object? body, string? session)
    {
        var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = JsonContent.Create(body, body.GetType(), options: JsonSerializerOptions.Web);
        if (session is not null)
            request.Headers.Add("X-Agent-Session", session);
        return request;
    }

    private async Task<GatewayReply?> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        if (status is 429 or >= 500)
        {
            if (status >= 500)
                tally.ServerError();
            return null;
        }

        var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return new GatewayReply(status, bytes.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(bytes));
    }
}
