using System.ComponentModel;
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
        routes.MapGet("/live/past", PastAsync).By(Roles.Ops).WithSummary("Service level of the last six hours by quarter of an hour, all queues, for a chart.")
            .WithDescription("The ratios of the interval report, by each queue's own formula, with its rule of counting; the last one is of the quarter under way.")
            .Produces<PastLevels>();
        routes.MapGet("/live", LiveAsync).StaysOpen().By(Roles.Ops).WithSummary("All gauges as server-sent events, every second.")
            .WithDescription("With form=changes what a wallboard needs and no more: an event live with all queues, then events live.changes with those that changed.");
    }

    private static async Task<Answer<PastLevels>> PastAsync(HttpContext http, LivePast past) =>
        new(await past.ReadAsync(http.RequestAborted), GatewayJson.Wire.PastLevels);

    private static Answer<QueueList> List(ICenter center)
    {
        CenterView view = center.View;
        var list = new QueueList(view.Center, InstantConverter.Of(view.AtMs), view.Sequence, DayAnswer.Of(view.Queues), [.. view.Queues.Select(QueueAnswer.Of)]);
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

    private static async Task<IResult> LiveAsync(
        [Description("changes for the short form; all gauges where it is missing.")] string? form,
        HttpContext http,
        LiveFrames frames,
        LiveChanges changes,
        GatewayLifetime lifetime,
        TimeProvider time)
    {
        if (form is not (null or "changes")) return Problems.InvalidField("form", "changes, or left out.");
        return await SseConnection.RunAsync(http, lifetime, form is null
            ? connection => EverySecondAsync(connection, time, () => connection.Write(frames.Current()))
            : connection => SendChangesAsync(connection, time, changes));
    }

    private static Task SendChangesAsync(SseConnection connection, TimeProvider time, LiveChanges changes)
    {
        long seen = 0;
        return EverySecondAsync(connection, time, () =>
        {
            (seen, IReadOnlyList<ReadOnlyMemory<byte>> parts) = changes.After(seen);
            foreach (ReadOnlyMemory<byte> part in parts) connection.Write(part);
        });
    }

    private static async Task EverySecondAsync(SseConnection connection, TimeProvider time, Action write)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), time);
        do
        {
            write();
            await connection.FlushAsync();
        }
        while (await timer.WaitForNextTickAsync(connection.Closing));
    }
}
