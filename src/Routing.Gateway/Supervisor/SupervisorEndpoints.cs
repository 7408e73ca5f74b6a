using Routing.Center;

namespace Routing.Gateway;

/// <summary>What supervisors do to calls, agents and queues now. Each is recorded with who did it.</summary>
internal static class SupervisorEndpoints
{
    /// <summary>Adds the routes.</summary>
    internal static void MapSupervisor(this IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder group = routes.MapGroup("/supervisor").By(Roles.Supervisor);
        group.MapPost("/calls/{callId}/pull", PullAsync).Produces<CallAnswer>()
            .WithSummary("Takes a waiting call out of its order: for an agent, now or for at most 20 s after its call, or for the next who is free.");
        group.MapPost("/calls/{callId}/move", MoveAsync).WithSummary("Moves a waiting call to another queue; it keeps its clock.").Produces<CallAnswer>();
        group.MapPost("/agents/{agentId}/state", ForceAsync).Produces<AgentAnswer>()
            .WithSummary("Sets an agent ready, not ready for a reason, or signed out; a call that it has is kept, the state follows after it.");
        group.MapPost("/agents/{agentId}/skills", ChangeSkillsAsync).Produces<AgentCardAnswer>()
            .WithSummary("Gives an agent skills and takes others away; the rest of its card stays.");
        group.MapPost("/queues/{queueId}/open", OpenAsync).Produces<QueueDoorAnswer>()
            .WithSummary("Opens a queue whatever its hours say, until a time or until taken back.");
        group.MapPost("/queues/{queueId}/close", CloseAsync).Produces<QueueDoorAnswer>()
            .WithSummary("Closes a queue to new calls whatever its hours say, until a time or until taken back; who waits there goes on waiting.");
        group.MapPost("/queues/{queueId}/by-hours", ByHoursAsync).Produces<QueueDoorAnswer>().WithSummary("Lets a queue go by its hours again.");
    }

    private static async Task<IResult> PullAsync(string callId, PullBody? body, HttpContext http, ICenter center)
    {
        if (body?.Check() is { } problem) return problem;
        if (await center.ReadCallAsync(null, callId, http.RequestAborted) is not { } call) return Problems.UnknownCall;
        CommandResult result = await center.SubmitAsync(Acting.By(http, new PullCall(call.Source, callId, body?.AgentId)), http.RequestAborted);
        if (result.Refusal is Refusal.UnknownAgent) return RefusalProblems.Of(result) with { Status = StatusCodes.Status400BadRequest, Field = "agentId" };
        return ShownCall(result);
    }

    private static async Task<IResult> MoveAsync(string callId, MoveBody body, HttpContext http, ICenter center)
    {
        if (body.Check() is { } problem) return problem;
        if (await center.ReadCallAsync(null, callId, http.RequestAborted) is not { } call) return Problems.UnknownCall;
        var move = new ChangeCall(call.Source, callId, new CallChange { Queue = body.ToQueue });
        CommandResult result = await center.SubmitAsync(Acting.By(http, move), http.RequestAborted);
        return result.Refusal == Refusal.UnknownQueue ? RefusalProblems.Of(result) with { Field = "toQueue" } : ShownCall(result);
    }

    private static async Task<IResult> ForceAsync(string agentId, ForcedStateBody body, HttpContext http, ICenter center)
    {
        if (body.Check() is { } problem) return problem;
        CommandResult result = await center.SubmitAsync(Acting.By(http, body.ToCommand(agentId)), http.RequestAborted);
        if (!result.Succeeded) return RefusalProblems.Of(result);
        return new Answer<AgentAnswer>(AgentAnswer.Of(result.Agent!, result.Sequence), GatewayJson.Wire.AgentAnswer);
    }

    private static async Task<IResult> ChangeSkillsAsync(string agentId, SkillsBody body, HttpContext http, ICenter center)
    {
        if (body.Check() is { } problem) return problem;
        CommandResult result = await center.SubmitAsync(Acting.By(http, body.ToCommand(agentId)), http.RequestAborted);
        if (!result.Succeeded) return RefusalProblems.Of(result);
        return new Answer<AgentCardAnswer>(AgentCardAnswer.Of(result.Agent!), GatewayJson.Wire.AgentCardAnswer);
    }

    private static Task<IResult> OpenAsync(string queueId, HoursBody? body, HttpContext http, ICenter center) =>
        OverrideAsync(body, "open", HoursBody.ToCommand(queueId, isOpen: true, body), http, center);

    private static Task<IResult> CloseAsync(string queueId, HoursBody? body, HttpContext http, ICenter center) =>
        OverrideAsync(body, "closed", HoursBody.ToCommand(queueId, isOpen: false, body), http, center);

    private static Task<IResult> ByHoursAsync(string queueId, HttpContext http, ICenter center) =>
        OverrideAsync(null, "by-hours", new OverrideHours(queueId, null, null, null), http, center);

    private static async Task<IResult> OverrideAsync(HoursBody? body, string door, OverrideHours command, HttpContext http, ICenter center)
    {
        if (body?.Check() is { } problem) return problem;
        CommandResult result = await center.SubmitAsync(Acting.By(http, command), http.RequestAborted);
        if (result.Refusal == Refusal.UnknownQueue) return Problems.UnknownQueue;
        if (!result.Succeeded) return RefusalProblems.Of(result);
        return new Answer<QueueDoorAnswer>(new QueueDoorAnswer(command.QueueId, door, result.Sequence), GatewayJson.Wire.QueueDoorAnswer);
    }

    private static IResult ShownCall(CommandResult result) =>
        result.Succeeded ? new Answer<CallAnswer>(CallAnswer.Of(result), GatewayJson.Wire.CallAnswer) : RefusalProblems.Of(result);
}
