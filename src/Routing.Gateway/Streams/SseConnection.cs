using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json.Serialization.Metadata;

namespace Routing.Gateway;

/// <summary>One open response of server-sent events.</summary>
internal sealed class SseConnection
{
    /// <summary>Longest silence on a stream.</summary>
    internal static readonly TimeSpan KeepAlivePeriod = TimeSpan.FromSeconds(10);

    private readonly HttpContext _http;
    private readonly PipeWriter _writer;
    private readonly CancellationTokenSource _closing;
    private readonly TimeProvider _time;
    private readonly TimeSpan _stallLimit;
    private Task<FlushResult> _flush = Task.FromResult(default(FlushResult));

    private SseConnection(HttpContext http, CancellationTokenSource closing)
    {
        _http = http;
        _writer = http.Response.BodyWriter;
        _closing = closing;
        _time = http.RequestServices.GetRequiredService<TimeProvider>();
        _stallLimit = TimeSpan.FromSeconds(http.RequestServices.GetRequiredService<HttpLimits>().StallSeconds);
        Closing = closing.Token;
    }

    /// <summary>Cancelled when the client leaves, its key, token or cookie ends, or the process stops.</summary>
    internal CancellationToken Closing { get; }

    /// <summary>Runs a stream: headers and a first line at once, then <paramref name="body"/> until it ends or the client leaves.</summary>
    internal static async Task<IResult> RunAsync(HttpContext http, GatewayLifetime lifetime, Func<SseConnection, Task> body)
    {
        using var access = AccessEnd.Of(http);
        using var closing = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.Stopping, access.Token);
        http.Response.ContentType = "text/event-stream; charset=utf-8";
        http.Response.Headers["X-Accel-Buffering"] = "no";
        var connection = new SseConnection(http, closing);
        connection._writer.Write(SseFormat.Opening);
        try
        {
            await connection.FlushAsync();
            await body(connection);
        }
        catch (OperationCanceledException) when (closing.IsCancellationRequested)
        {
            // The client left or was cut off, or the process stops: that is how a stream ends.
            await connection.EndAsync(access.Token.IsCancellationRequested);
        }

        return NoAnswer.Written;
    }

    /// <summary>Appends framed events.</summary>
    internal void Write(ReadOnlyMemory<byte> frames) => _writer.Write(frames.Span);

    /// <summary>Appends one event.</summary>
    internal void Write<T>(long? sequence, string name, T body, JsonTypeInfo<T> type) =>
        SseFormat.Write(_writer, sequence, name, body, type);

    /// <summary>Sends what was appended. A reader that takes nothing is cut off; it can go on from its last id.</summary>
    internal async ValueTask FlushAsync()
    {
        // A flush that is cancelled cuts the connection, and what stands here can still go out in order: so only the wait for it is cancelled.
        Closing.ThrowIfCancellationRequested();
        ValueTask<FlushResult> flush = _writer.FlushAsync(_http.RequestAborted);
        FlushResult result = flush.IsCompletedSuccessfully ? flush.Result : await WithinLimitAsync(_flush = flush.AsTask());
        if (result.IsCompleted) throw new OperationCanceledException(Closing);
    }

    /// <summary>Waits for the subscription's next frame, sending keep-alive lines; false when there will be none.</summary>
    internal async ValueTask<bool> WaitForFramesAsync(FeedSubscription subscription, TimeProvider time)
    {
        Task<bool> next = subscription.Frames.WaitToReadAsync(Closing).AsTask();
        while (true)
        {
            try
            {
                return await next.WaitAsync(KeepAlivePeriod, time, Closing);
            }
            catch (TimeoutException)
            {
                _writer.Write(SseFormat.KeepAlive);
                await FlushAsync();
            }
        }
    }

    // Who does not take the last words is cut off like any reader that takes nothing; a process that stops waits for nobody.
    private async Task EndAsync(bool byCredentials)
    {
        if (_http.RequestAborted.IsCancellationRequested) return;
        if (!byCredentials)
        {
            if (!_flush.IsCompleted) _http.Abort();
            return;
        }

        try
        {
            await _flush.WaitAsync(_stallLimit, _time, _http.RequestAborted);
            _writer.Write(SseFormat.CredentialsEnded);
            await _writer.FlushAsync(_http.RequestAborted).AsTask().WaitAsync(_stallLimit, _time);
        }
        catch (Exception exception) when (exception is TimeoutException or OperationCanceledException)
        {
            _http.Abort();
        }
    }

    private async Task<FlushResult> WithinLimitAsync(Task<FlushResult> flush)
    {
        try
        {
            return await flush.WaitAsync(_stallLimit, _time, Closing);
        }
        catch (TimeoutException)
        {
            await _closing.CancelAsync();
            _http.Abort();
            throw new OperationCanceledException(Closing);
        }
    }
}
