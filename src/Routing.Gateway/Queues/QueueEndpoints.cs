using Routing.Center;

namespace Routing.Gateway;

/// <summary>The gauges.</summary>
internal static class QueueEndpoints
{
    private const int MostWaiting = 500;

    /// <summary>Adds the routes.</summary>
    internal static void MapQueues(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/queues", List).By(Roles.Ops).WithSummary("Gauges of all queues.").Produces<QueueList>();
        routes.MapGet("/queues/{queueId}", Get).By(Roles.Ops).WithSummary("Gauges of one queue.").Produces<QueueAnswer>();
        routes.MapGet("/queues/{queueId}/waiting", WaitingAsync).By(Roles.Ops)
            .WithSummary("The calls that wait in a queue, those who have waited longest first.").Produces<WaitingList>();
        routes.MapGet("/live", LiveAsync).By(Roles.Ops).WithSummary("All gauges as server-sent events, every second.");
    }

    private static Answer<QueueList> List(ICenter center)
    {
        CenterView view = center.View;
        var list = new QueueList(view.Center, InstantConverter.Of(view.AtMs), view.Sequence, [.. view.Queues.Select(QueueAnswer.Of)]);
        return new Answer<QueueList>(list, GatewayJson.Wire.QueueList);
    }

    private static IResult Get(string queueId, ICenter center)
    {
        QueueGauges? queue = center.View.Queues.FirstOrDefault(candidate => candidate.Id == queueId);
        return queue is null ? Problems.UnknownQueue : new Answer<QueueAnswer>(QueueAnswer.Of(queue), GatewayJson.Wire.QueueAnswer);
    }

    private static async Task<IResult> WaitingAsync(string queueId, string? limit, HttpContext http, ICenter center)
    {
        if (QueryNumbers.Read("limit", limit, 1, MostWaiting, out long? most) is { } problem) return problem;
        if (center.View.Queues.All(queue => queue.Id != queueId)) return Problems.UnknownQueue;
        IReadOnlyList<CallView> calls = await center.ReadWaitingAsync(queueId, (int)(most ?? 50), http.RequestAborted);
        return new Answer<WaitingList>(new WaitingList(queueId, [.. calls.Select(WaitingCall.Of)]), GatewayJson.Wire.WaitingList);
    }

    private static Task<IResult> LiveAsync(HttpContext http, LiveFrames frames, GatewayLifetime lifetime, TimeProvider time) =>
        SseConnection.RunAsync(http, lifetime, async connection =>
        {
            using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), time);
            do
            {
                connection.Write(frames.Current());
                await connection.FlushAsync();
            }
            while (await timer.WaitForNextTickAsync(connection.Closing));
        });
}
