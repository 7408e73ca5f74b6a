using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json.Serialization.Metadata;

namespace Routing.Gateway;

/// <summary>One open response of server-sent events.</summary>
internal sealed class SseConnection
{
    /// <summary>Longest silence on a stream.</summary>
    internal static readonly TimeSpan KeepAlivePeriod = TimeSpan.FromSeconds(10);

    private readonly PipeWriter _writer;

    private SseConnection(HttpContext http, CancellationToken closing)
    {
        _writer = http.Response.BodyWriter;
        Closing = closing;
    }

    /// <summary>Cancelled when the client leaves or the process stops.</summary>
    internal CancellationToken Closing { get; }

    /// <summary>Runs a stream: headers and a first line at once, then <paramref name="body"/> until it ends or the client leaves.</summary>
    internal static async Task<IResult> RunAsync(HttpContext http, GatewayLifetime lifetime, Func<SseConnection, Task> body)
    {
        using var closing = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.Stopping);
        http.Response.ContentType = "text/event-stream; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Accel-Buffering"] = "no";
        var connection = new SseConnection(http, closing.Token);
        connection._writer.Write(SseFormat.Opening);
        try
        {
            await connection.FlushAsync();
            await body(connection);
        }
        catch (OperationCanceledException) when (closing.IsCancellationRequested)
        {
            // The client left or the process stops: both are how a stream ends.
        }

        return NoAnswer.Written;
    }

    /// <summary>Appends framed events.</summary>
    internal void Write(ReadOnlyMemory<byte> frames) => _writer.Write(frames.Span);

    /// <summary>Appends one event.</summary>
    internal void Write<T>(long? sequence, string name, T body, JsonTypeInfo<T> type) =>
        SseFormat.Write(_writer, sequence, name, body, type);

    /// <summary>Sends what was appended.</summary>
    internal async ValueTask FlushAsync()
    {
        FlushResult result = await _writer.FlushAsync(Closing);
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
}
