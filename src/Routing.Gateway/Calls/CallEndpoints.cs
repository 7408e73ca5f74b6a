using Routing.Center;

namespace Routing.Gateway;

/// <summary>What IVR and CTI platforms do with calls.</summary>
internal static class CallEndpoints
{
    /// <summary>Adds the routes.</summary>
    internal static void MapCalls(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/calls", OfferAsync).By(Roles.Cti).WithSummary("Offers a caller who asks for a human.")
            .WithDescription("One whom the plan turns away is answered in the same way: state closed, or redirected with the number; callbackOffered and an announcement where the plan says so.")
            .Produces<CallAnswer>(StatusCodes.Status202Accepted).Produces<CallAnswer>();
        routes.MapPatch("/calls/{callId}", ChangeAsync).By(Roles.Cti, Roles.Supervisor)
            .WithSummary("Changes attributes, priority or queue; the call is classified again and keeps its clock.").Produces<CallAnswer>();
        routes.MapPost("/calls/{callId}/events", ReportAsync).By(Roles.Cti)
            .WithSummary("Reports what happened to a call.")
            .WithDescription("callback-accepted and callback-declined answer a callback that was offered, up to ten minutes after a call that it closed with.")
            .Produces<ReportAnswer>();
        routes.MapPost("/calls/reconcile", ReconcileAsync).By(Roles.Cti).TakesBatches()
            .WithSummary("Ends as lost the source's open calls that are not listed.").Produces<ReconcileAnswer>();
    }

    private static async Task<IResult> OfferAsync(CallBody body, HttpContext http, ICenter center)
    {
        if (body.Check() is { } problem) return problem;
        CommandResult result = await center.SubmitAsync(new OfferCall(Caller.NameOf(http), body.ToRequest()), http.RequestAborted);
        if (!result.Succeeded) return WithQueueField(result);
        int status = result.Repeated ? StatusCodes.Status200OK : StatusCodes.Status202Accepted;
        return new Answer<CallAnswer>(CallAnswer.Of(result), GatewayJson.Wire.CallAnswer, status);
    }

    private static async Task<IResult> ChangeAsync(string callId, CallChangeBody body, HttpContext http, ICenter center)
    {
        if (body.Check() is { } problem) return problem;
        string? source = await SourceOfCallAsync(callId, http, center);
        if (source is null) return Problems.UnknownCall;
        CommandResult result = await center.SubmitAsync(Acting.IfSupervisor(http, new ChangeCall(source, callId, body.ToChange())), http.RequestAborted);
        return result.Succeeded ? new Answer<CallAnswer>(CallAnswer.Of(result), GatewayJson.Wire.CallAnswer) : WithQueueField(result);
    }

    private static async Task<IResult> ReportAsync(string callId, CallReportBody body, HttpContext http, ICenter center)
    {
        if (body.Check() is { } problem) return problem;
        CommandResult result = await center.SubmitAsync(new ReportCall(Caller.NameOf(http), callId, body.ToReport()), http.RequestAborted);
        if (!result.Succeeded) return RefusalProblems.OfTarget(result, body.ToAgent);
        return new Answer<ReportAnswer>(ReportAnswer.Of(callId, result), GatewayJson.Wire.ReportAnswer);
    }

    private static async Task<IResult> ReconcileAsync(ReconcileBody body, HttpContext http, ICenter center)
    {
        if (body.Check() is { } problem) return problem;
        string[] callIds = [.. body.CallIds!.Select(callId => callId!)];
        CommandResult result = await center.SubmitAsync(new ReconcileCalls(Caller.NameOf(http), callIds), http.RequestAborted);
        if (!result.Succeeded) return RefusalProblems.Of(result);
        return new Answer<ReconcileAnswer>(new ReconcileAnswer(result.LostCalls ?? [], result.Sequence), GatewayJson.Wire.ReconcileAnswer);
    }

    /// <summary>Platforms mean their own calls; a supervisor means the newest of that id, whoever offered it.</summary>
    private static async ValueTask<string?> SourceOfCallAsync(string callId, HttpContext http, ICenter center)
    {
        if (!http.User.IsInRole(Roles.Supervisor)) return Caller.NameOf(http);
        CallView? call = await center.ReadCallAsync(null, callId, http.RequestAborted);
        return call?.Source;
    }

    private static Problem WithQueueField(CommandResult result)
    {
        Problem problem = RefusalProblems.Of(result);
        return result.Refusal == Refusal.UnknownQueue ? problem with { Field = "queue" } : problem;
    }
}
