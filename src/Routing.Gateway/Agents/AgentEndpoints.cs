using Routing.Center;

namespace Routing.Gateway;

/// <summary>Who the agents are.</summary>
internal static class AgentEndpoints
{
    /// <summary>Adds the routes.</summary>
    internal static void MapAgents(this IEndpointRouteBuilder routes)
    {
        routes.MapPut("/agents/{agentId}", PutAsync).By(Roles.Supervisor).WithSummary("Makes an agent known or replaces its card.").Produces<AgentCardAnswer>();
        routes.MapGet("/agents", List).By(Roles.Ops).WithSummary("Agents that match, by id: a page of them, and how many there are.").Produces<AgentList>();
        routes.MapGet("/agents/{agentId}", GetAsync).By(Roles.Ops).WithSummary("An agent's card and state.").Produces<AgentCardAnswer>();
        routes.MapDelete("/agents/{agentId}", DeleteAsync).By(Roles.Supervisor).WithSummary("Forgets a signed-out agent.")
            .Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> PutAsync(string agentId, AgentBody body, HttpContext http, ICenter center)
    {
        if ((FieldRules.Id("agentId", agentId) ?? body.Check()) is { } problem) return problem;
        AgentCard card = body.ToCard();
        CommandResult result = await center.SubmitAsync(Acting.By(http, new PutAgent(agentId, card)), http.RequestAborted);
        if (result.Refusal == Refusal.UnknownSkill) return RefusalProblems.Of(result) with { Field = SkillField(card, result.Detail) };
        return result.Succeeded ? Shown(result.Agent!) : RefusalProblems.Of(result);
    }

    private static async Task<IResult> GetAsync(string agentId, HttpContext http, ICenter center)
    {
        AgentStatus? agent = await center.ReadAgentAsync(agentId, http.RequestAborted);
        return agent is null ? Problems.UnknownAgent : Shown(agent);
    }

    private static IResult List([AsParameters] AgentListQuery query, ICenter center) =>
        query.Read(center.View, out AgentList list) is { } problem ? problem : new Answer<AgentList>(list, GatewayJson.Wire.AgentList);

    private static async Task<IResult> DeleteAsync(string agentId, HttpContext http, ICenter center)
    {
        CommandResult result = await center.SubmitAsync(Acting.By(http, new DeleteAgent(agentId)), http.RequestAborted);
        return result.Succeeded ? NoAnswer.NoContent : RefusalProblems.Of(result);
    }

    private static Answer<AgentCardAnswer> Shown(AgentStatus agent) => new(AgentCardAnswer.Of(agent), GatewayJson.Wire.AgentCardAnswer);

    private static string SkillField(AgentCard card, string? skill)
    {
        int index = card.Skills.ToList().FindIndex(candidate => candidate.Skill == skill);
        return index < 0 ? "skills" : $"skills[{index}].skill";
    }
}
