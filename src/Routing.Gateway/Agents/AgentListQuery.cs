using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Routing.Center;

namespace Routing.Gateway;

/// <summary>Query of <c>GET /v1/agents</c>.</summary>
internal sealed record AgentListQuery(
    [property: FromQuery, Description("State.")] string? State,
    [property: FromQuery, Description("A queue that the agent is able to serve.")] string? Queue,
    [property: FromQuery, Description("Team.")] string? Team,
    [property: FromQuery, Description("Part of the id or the name, whatever its case.")] string? Search,
    [property: FromQuery, Description("The 'next' of the page before.")] string? After,
    [property: FromQuery, Description("Most rows, 1 to 1000; 100 by default.")] string? Limit)
{
    private const int DefaultLimit = 100;
    private const int MaxLimit = 1000;

    /// <summary>The agents that match and stand on the page, or the first problem.</summary>
    internal Problem? Read(CenterView view, out AgentList list)
    {
        list = new AgentList(0, [], null, view.Sequence);
        if (State is not null && !AgentStates.Names.Contains(State)) return Problems.InvalidField("state", $"one of {string.Join(", ", AgentStates.Names)}.");
        if (QueryNumbers.Read("limit", Limit, 1, MaxLimit, out long? limit) is { } badLimit) return badLimit;
        if ((FieldRules.Id("queue", Queue) ?? FieldRules.Text("team", Team) ?? FieldRules.Text("search", Search) ?? FieldRules.Id("after", After)) is { } problem) return problem;
        int most = (int)(limit ?? DefaultLimit);
        AgentStatus[] matching = [.. view.Agents.Where(Matches)];
        AgentStatus[] page = [.. matching.Where(agent => After is null || string.CompareOrdinal(agent.AgentId, After) > 0).Take(most + 1)];
        list = new AgentList(
            matching.Length, [.. page.Take(most).Select(AgentRow.Of)], page.Length > most ? page[most - 1].AgentId : null, view.Sequence);
        return null;
    }

    private bool Matches(AgentStatus agent) =>
        (State is null || StateNames.NameOf(agent.State) == State)
        && (Queue is null || agent.Queues.Contains(Queue))
        && (Team is null || agent.Card.Team == Team)
        && (string.IsNullOrEmpty(Search)
            || agent.AgentId.Contains(Search, StringComparison.OrdinalIgnoreCase)
            || agent.Card.Name.Contains(Search, StringComparison.OrdinalIgnoreCase));
}
