using Routing.Center;

namespace Routing.Gateway;

/// <summary>What concerns one agent, as server-sent events.</summary>
internal static class AgentStreamEndpoint
{
    private const int BatchSize = 500;

    /// <summary>Adds the route below <c>/agents/{agentId}</c>.</summary>
    internal static void MapAgentStream(this IEndpointRouteBuilder agent) =>
        agent.MapGet("/stream", StreamAsync).StaysOpen()
            .WithSummary("reservation.created, reservation.rescinded, reservation.expired, call.dial, call.connected, call.ended, callback.unanswered, state, and follow-up events of its own.");

    private static async Task<IResult> StreamAsync(
        string agentId, string? after, HttpContext http, ICenter center, AgentSession session, FeedHub hub, GatewayLifetime lifetime, TimeProvider time)
    {
        if (StreamEndpoint.ReadStart(http.Request, after, out long? start) is { } badStart) return badStart;
        if ((await session.ReadAsync(agentId, http)).Problem is { } problem) return problem;
        var stream = new AgentStream(agentId, SessionToken.HashOf(http.Request)!, center);
        return await SseConnection.RunAsync(http, lifetime, connection => SendAsync(connection, stream, start, hub, time));
    }

    private static async Task SendAsync(SseConnection connection, AgentStream stream, long? start, FeedHub hub, TimeProvider time)
    {
        using FeedSubscription subscription = hub.Subscribe(stream.AgentId);
        if (!await stream.OpenAsync(connection)) return;
        await connection.FlushAsync();
        long sent = await CatchUpAsync(connection, stream, start ?? subscription.Start, subscription.Start);
        while (await connection.WaitForFramesAsync(subscription, time))
        {
            while (subscription.Frames.TryRead(out FeedFrame? frame))
            {
                if (frame.Event.Sequence > sent && !await stream.WriteAsync(connection, frame.Event)) return;
            }

            await connection.FlushAsync();
        }
    }

    private static async Task<long> CatchUpAsync(SseConnection connection, AgentStream stream, long sent, long until)
    {
        while (sent < until)
        {
            IReadOnlyList<FeedEvent> events = await stream.Center.ReadFeedAsync(sent, BatchSize, connection.Closing);
            foreach (FeedEvent feedEvent in events.Where(feedEvent => feedEvent.AgentId == stream.AgentId))
            {
                await stream.WriteAsync(connection, feedEvent);
            }

            await connection.FlushAsync();
            sent = events[^1].Sequence;
        }

        return sent;
    }
}
