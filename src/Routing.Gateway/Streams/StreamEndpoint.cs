using Routing.Center;

namespace Routing.Gateway;

/// <summary>The feed as server-sent events.</summary>
internal static class StreamEndpoint
{
    private const int BatchSize = 500;

    /// <summary>Adds the route.</summary>
    internal static void MapStream(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/stream", StreamAsync).StaysOpen().By(Roles.Cti, Roles.Ops)
            .WithSummary("All committed events after a sequence; without one, from now on. Last-Event-ID goes before 'after'.");

    private static async Task<IResult> StreamAsync(
        string? after, HttpContext http, ICenter center, FeedHub hub, GatewayLifetime lifetime, TimeProvider time)
    {
        if (ReadStart(http.Request, after, out long? start) is { } problem) return problem;

        // Before the answer begins: whoever has seen it begin misses nothing that happens from then on.
        using FeedSubscription subscription = hub.Subscribe();
        return await SseConnection.RunAsync(http, lifetime, connection => SendAsync(connection, subscription, start, center, time, Caller.SeesCustomers(http)));
    }

    /// <summary>Where a reader wants to go on: <c>Last-Event-ID</c>, else <paramref name="after"/>.</summary>
    internal static Problem? ReadStart(HttpRequest request, string? after, out long? start)
    {
        string lastEventId = request.Headers["Last-Event-ID"].ToString();
        return lastEventId.Length > 0
            ? QueryNumbers.Read("Last-Event-ID", lastEventId, 0, long.MaxValue, out start)
            : QueryNumbers.Read("after", after, 0, long.MaxValue, out start);
    }

    private static ReadOnlyMemory<byte> BytesOf(FeedFrame frame, bool seesCustomers) => seesCustomers ? frame.Bytes : frame.BytesForWatchers;

    private static async Task SendAsync(SseConnection connection, FeedSubscription subscription, long? start, ICenter center, TimeProvider time, bool seesCustomers)
    {
        long sent = start ?? subscription.Start;
        while (sent < subscription.Start)
        {
            IReadOnlyList<FeedEvent> events = await center.ReadFeedAsync(sent, BatchSize, connection.Closing);
            foreach (FeedEvent feedEvent in events) connection.Write(BytesOf(new FeedFrame(feedEvent), seesCustomers));
            await connection.FlushAsync();
            sent = events[^1].Sequence;
        }

        while (await connection.WaitForFramesAsync(subscription, time))
        {
            while (subscription.Frames.TryRead(out FeedFrame? frame))
            {
                if (frame.Event.Sequence > sent) connection.Write(BytesOf(frame, seesCustomers));
            }

            await connection.FlushAsync();
        }
    }
}
