using Routing.Center;

namespace Routing.Gateway;

/// <summary>Takes calls and what happens to them as CloudEvents, for platforms that speak that.</summary>
internal static class CloudEventEndpoint
{
    /// <summary>Adds the route.</summary>
    internal static void MapCloudEvents(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/events", TakeAsync).By(Roles.Cti).TakesBatches()
            .WithSummary("Takes CloudEvents 1.0: structured, binary or in a batch.")
            .WithDescription("A single event is answered like the plain request. A batch is answered with 200 and a result for each event, which is taken or refused on its own.")
            .Accepts<CloudEvent>("application/cloudevents+json", "application/cloudevents-batch+json", "application/json")
            .Produces<CloudEventResults>().Produces<CallAnswer>(StatusCodes.Status202Accepted);

    private static async Task<IResult> TakeAsync(HttpContext http, ICenter center)
    {
        (CloudEventRequest? request, Problem? unreadable) = await CloudEventRequest.ReadAsync(http.Request);
        if (unreadable is not null) return unreadable;
        IReadOnlyList<Taken> taken = await CarryOutAsync(request!.Items, Caller.NameOf(http), center, http.RequestAborted);
        return request.IsBatch
            ? new Answer<CloudEventResults>(new CloudEventResults([.. taken.Select(item => item.ToResult())]), GatewayJson.Wire.CloudEventResults)
            : taken[0].ToAnswer();
    }

    // One submission: the events of a batch keep their order and share one commit.
    private static async Task<IReadOnlyList<Taken>> CarryOutAsync(
        IReadOnlyList<(CloudEvent? Event, Problem? Problem)> items, string source, ICenter center, CancellationToken cancellationToken)
    {
        var taken = new Taken[items.Count];
        for (int i = 0; i < taken.Length; i++)
        {
            (CloudEvent? cloudEvent, Problem? problem) = items[i];
            CenterCommand? command = null;
            if (problem is null) (command, problem) = CloudEventCommand.Of(cloudEvent!, source);
            taken[i] = new Taken(cloudEvent, command, problem, Result: null);
        }

        CenterCommand[] commands = [.. taken.Select(item => item.Command).OfType<CenterCommand>()];
        if (commands.Length == 0) return taken;
        IReadOnlyList<CommandResult> results = await center.SubmitAsync(commands, cancellationToken);
        for (int i = 0, next = 0; i < taken.Length; i++)
        {
            if (taken[i].Command is not null) taken[i] = taken[i] with { Result = results[next++] };
        }

        return taken;
    }

    private sealed record Taken(CloudEvent? Event, CenterCommand? Command, Problem? Problem, CommandResult? Result)
    {
        private Problem? Refusal => Problem ?? (Result!.Succeeded ? null : RefusalOf(Command!, Result));

        public CloudEventResult ToResult() =>
            Refusal is { } refusal ? CloudEventResult.Of(Event, refusal) : CloudEventResult.Of(Event!, Command!, Result!);

        public IResult ToAnswer()
        {
            if (Refusal is { } refusal) return refusal;
            return Command is ReportCall report
                ? new Answer<ReportAnswer>(ReportAnswer.Of(report.CallId, Result!), GatewayJson.Wire.ReportAnswer)
                : new Answer<CallAnswer>(CallAnswer.Of(Result!), GatewayJson.Wire.CallAnswer, CloudEventResult.StatusOf(Command!, Result!));
        }

        private static Problem RefusalOf(CenterCommand command, CommandResult result) =>
            command is ReportCall report ? RefusalProblems.OfTarget(result, report.Report.ToAgent) : RefusalProblems.Of(result);
    }
}
