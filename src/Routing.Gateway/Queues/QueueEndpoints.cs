using Routing.Center;

namespace Routing.Gateway;

/// <summary>The gauges.</summary>
internal static class QueueEndpoints
{
    /// <summary>Adds the routes.</summary>
    internal static void MapQueues(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/queues", List).By(Roles.Ops).WithSummary("Gauges of all queues.").Produces<QueueList>();
        routes.MapGet("/queues/{queueId}", Get).By(Roles.Ops).WithSummary("Gauges of one queue.").Produces<QueueAnswer>();
        routes.MapGet("/live", LiveAsync).StaysOpen().By(Roles.Ops).WithSummary("All gauges as server-sent events, every second.");
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
