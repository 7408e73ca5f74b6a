using Routing.Center;

namespace Routing.Gateway;

/// <summary>An agent's session and state.</summary>
internal static class SessionEndpoints
{
    /// <summary>Adds the routes below <c>/agents/{agentId}</c>.</summary>
    internal static void MapSessions(this IEndpointRouteBuilder agent)
    {
        agent.MapPost("/sign-in", SignInAsync).WithSummary("Signs in; the answer's token goes into the header X-Agent-Session.").WithMetadata(SessionHeader.Unneeded).Produces<SignInAnswer>();
        agent.MapPost("/ready", ReadyAsync).WithSummary("Wants contacts.").Produces<AgentAnswer>();
        agent.MapPost("/not-ready", NotReadyAsync).WithSummary("Wants no contacts, for a reason.").Produces<AgentAnswer>();
        agent.MapPost("/sign-out", SignOutAsync).WithSummary("Stops work, during a call after it.").Produces<AgentAnswer>();
        agent.MapPost("/heartbeat", HeartbeatAsync).IsNeverPutOff().WithSummary("Says that the desktop is there.").Produces<AgentAnswer>();
        agent.MapGet("/self", SelfAsync).WithSummary("Where the agent stands: state, open reservation, call, wrap-up.").Produces<SelfAnswer>();
        agent.MapPost("/wrap-up/end", EndWrapUpAsync).IsNeverPutOff().WithSummary("Ends wrap-up.").Produces<AgentAnswer>();
    }

    private static async Task<IResult> SignInAsync(string agentId, SignInBody? body, HttpContext http, ICenter center, Presence presence)
    {
        if (FieldRules.Text("device", body?.Device) is { } problem) return problem;
        string token = SessionToken.Create();
        var command = new SignInAgent(agentId, Caller.NameOf(http), SessionToken.HashOf(token), body?.Device, body?.TakeOver ?? false);
        CommandResult result = await center.SubmitAsync(command, http.RequestAborted);
        if (!result.Succeeded) return RefusalProblems.Of(result);
        presence.Hear(agentId);
        AgentStatus agent = result.Agent!;
        var answer = new SignInAnswer(token, StateNames.NameOf(agent.State), StateNames.NameOf(agent.Next), agent.Reason, result.Sequence);
        return new Answer<SignInAnswer>(answer, GatewayJson.Wire.SignInAnswer);
    }

    private static Task<IResult> ReadyAsync(string agentId, HttpContext http, AgentSession session) =>
        ChangeAsync(agentId, http, session, hash => new ReadyAgent(agentId, hash));

    private static async Task<IResult> NotReadyAsync(string agentId, NotReadyBody body, HttpContext http, AgentSession session) =>
        FieldRules.RequiredId("reason", body.Reason) is { } problem
            ? problem
            : await ChangeAsync(agentId, http, session, hash => new NotReadyAgent(agentId, hash, body.Reason!));

    private static Task<IResult> SignOutAsync(string agentId, HttpContext http, AgentSession session) =>
        ChangeAsync(agentId, http, session, hash => new SignOutAgent(agentId, hash));

    private static Task<IResult> EndWrapUpAsync(string agentId, HttpContext http, AgentSession session) =>
        ChangeAsync(agentId, http, session, hash => new EndWrapUp(agentId, hash));

    private static async Task<IResult> HeartbeatAsync(string agentId, HttpContext http, AgentSession session)
    {
        (AgentStatus? agent, Problem? problem) = await session.ReadAsync(agentId, http);
        return problem ?? (IResult)new Answer<AgentAnswer>(AgentAnswer.Of(agent!, session.Sequence), GatewayJson.Wire.AgentAnswer);
    }

    private static async Task<IResult> SelfAsync(string agentId, HttpContext http, AgentSession session)
    {
        (AgentStatus? agent, Problem? problem) = await session.ReadAsync(agentId, http);
        return problem ?? (IResult)new Answer<SelfAnswer>(SelfAnswer.Of(agent!, session.AtMs, session.Sequence), GatewayJson.Wire.SelfAnswer);
    }

    private static async Task<IResult> ChangeAsync(string agentId, HttpContext http, AgentSession session, Func<string, CenterCommand> command)
    {
        (CommandResult? result, Problem? problem) = await session.SubmitAsync(agentId, http, command);
        return problem ?? (IResult)new Answer<AgentAnswer>(AgentAnswer.Of(result!.Agent!, result.Sequence), GatewayJson.Wire.AgentAnswer);
    }
}
