using Routing.Center;
using Routing.Core;

namespace Routing.Gateway.Tests;

public sealed class AgentListQueryTests
{
    private static readonly CenterView View = new()
    {
        Center = "c1",
        Sequence = 7,
        Agents =
        [
            Agent("a1", "Anna", AgentState.Ready, "vip"), Agent("a2", "Bert", AgentState.Busy, "vip", "general"),
            Agent("a3", "Carla", AgentState.Ready, "general"), Agent("a4", "anatol", AgentState.SignedOut),
        ],
    };

    [Fact]
    public void Filters_HoldTogether()
    {
        Assert.Equal("a1 a2 a3 a4", Found(new()));
        Assert.Equal("a1 a3", Found(new() { State = "ready" }));
        Assert.Equal("a1 a2", Found(new() { Queue = "vip" }));
        Assert.Equal("a1 a4", Found(new() { Search = "AN" }));
        Assert.Equal("a1", Found(new() { Search = "an", State = "ready", Queue = "vip" }));
        Assert.Equal("a2", Found(new() { Team = "team Bert" }));
    }

    [Fact]
    public void Pages_CoverAllOnceAndTellHowManyThereAre()
    {
        AgentList first = List(new() { Limit = "3" });
        Assert.Equal((4, 3, "a3", 7), (first.Total, first.Agents.Count, first.Next, first.Sequence));
        AgentList second = List(new() { Limit = "3", After = first.Next });
        Assert.Equal(("a4", null), (Assert.Single(second.Agents).AgentId, second.Next));
        Assert.Null(List(new() { Limit = "4" }).Next);
    }

    [Fact]
    public void BadValues_NameTheirField()
    {
        Assert.Equal("state", new Query { State = "asleep" }.Ask().Read(View, out _)?.Field);
        Assert.Equal("limit", new Query { Limit = "1001" }.Ask().Read(View, out _)?.Field);
    }

    private static AgentStatus Agent(string id, string name, AgentState state, params string[] queues) =>
        new() { AgentId = id, Card = new AgentCard { Name = name, Team = "team " + name }, State = state, Queues = queues };

    private static string Found(Query query) => string.Join(' ', List(query).Agents.Select(agent => agent.AgentId));

    private static AgentList List(Query query)
    {
        Assert.Null(query.Ask().Read(View, out AgentList list));
        return list;
    }

    private sealed record Query
    {
        public string? State { get; init; }

        public string? Queue { get; init; }

        public string? Team { get; init; }

        public string? Search { get; init; }

        public string? After { get; init; }

        public string? Limit { get; init; }

        internal AgentListQuery Ask() => new(State, Queue, Team, Search, After, Limit);
    }
}
