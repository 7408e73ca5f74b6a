using Routing.Center;

namespace Routing.Gateway;

/// <summary>
/// Callbacks, appointments and visits. Their numbers are personal: whoever is no supervisor sees and cancels what its own key scheduled,
/// an agent also sees what is held for it.
/// </summary>
internal static class CallbackEndpoints
{
    private static readonly string[] Clients = [Roles.Cti, Roles.Agent, Roles.Supervisor];

    /// <summary>Adds the routes.</summary>
    internal static void MapCallbacks(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/callbacks", ScheduleAsync).By(Clients)
            .WithSummary("A customer is to be called: a callback as soon as an agent is free or at a time, an appointment, or a visit when the load allows.")
            .Produces<CallbackAnswer>(StatusCodes.Status201Created).Produces<CallbackAnswer>();
        routes.MapGet("/callbacks", SearchAsync).By(Clients).WithSummary("Callbacks that match, in the order in which they were scheduled.")
            .Produces<CallbackPage>();
        routes.MapGet("/callbacks/{callbackId}", ReadAsync).By(Clients).WithSummary("A callback.").Produces<CallbackAnswer>();
        routes.MapDelete("/callbacks/{callbackId}", CancelAsync).By(Clients)
            .WithSummary("Cancels a callback that is not being dialled yet.").Produces<CallbackAnswer>();
    }

    private static async Task<IResult> ScheduleAsync(CallbackBody body, HttpContext http, ICenter center)
    {
        if (body.Check() is { } problem) return problem;
        CommandResult result = await center.SubmitAsync(new ScheduleCallback(Caller.NameOf(http), body.ToRequest()), http.RequestAborted);
        if (result.Refusal == Refusal.UnknownQueue) return RefusalProblems.Of(result) with { Field = "queue" };
        if (!result.Succeeded) return RefusalProblems.Of(result);
        if (result.Repeated) return Shown(result, StatusCodes.Status200OK);
        http.Response.Headers.Location = $"/v1/callbacks/{result.Callback!.CallbackId}";
        return Shown(result, StatusCodes.Status201Created);
    }

    private static async Task<IResult> SearchAsync([AsParameters] CallbackQuery query, HttpContext http, ICenter center)
    {
        if (query.Read(center.View.AtMs, out CallbackSearch search) is { } problem) return problem;
        search = search with { Source = SourceOf(http) };
        IReadOnlyList<CallbackView> found = await center.ReadCallbacksAsync(search, http.RequestAborted);
        return new Answer<CallbackPage>(CallbackPage.Of(found, search.Limit), GatewayJson.Wire.CallbackPage);
    }

    private static async Task<IResult> ReadAsync(string callbackId, HttpContext http, ICenter center)
    {
        IReadOnlyList<CallbackView> found = await center.ReadCallbacksAsync(new CallbackSearch { CallbackId = callbackId }, http.RequestAborted);
        if (found.Count == 0 || !MaySee(http, found[0])) return Problems.UnknownCallback;
        return new Answer<CallbackAnswer>(CallbackAnswer.Of(found[0]), GatewayJson.Wire.CallbackAnswer);
    }

    private static async Task<IResult> CancelAsync(string callbackId, HttpContext http, ICenter center)
    {
        CommandResult result = await center.SubmitAsync(Acting.IfSupervisor(http, new CancelCallback(callbackId, SourceOf(http))), http.RequestAborted);
        return result.Succeeded ? Shown(result, StatusCodes.Status200OK) : RefusalProblems.Of(result);
    }

    private static string? SourceOf(HttpContext http) => http.User.IsInRole(Roles.Supervisor) ? null : Caller.NameOf(http);

    private static bool MaySee(HttpContext http, CallbackView callback)
    {
        string? source = SourceOf(http);
        return source is null || source == callback.Source || (callback.AgentId is not null && callback.AgentId == Caller.AgentOf(http));
    }

    private static Answer<CallbackAnswer> Shown(CommandResult result, int status) =>
        new(CallbackAnswer.Of(result.Callback!, result.Sequence), GatewayJson.Wire.CallbackAnswer, status);
}
