using Routing.Center;
using Routing.Core;
using Routing.Simulation;

namespace Routing.Gateway.Tests;

public sealed class WhatIfModelTests
{
    private const string Plan = """
        { "skills": ["x", "y"], "queues": [{ "id": "x", "serviceLevel": { "withinSeconds": 20, "target": 0.8 } }, { "id": "y" }], "removedQueues": { "old": "y" } }
        """;

    private static readonly QueueDemand[] Demand = [new("x", 90, 0.1, 120, 60), new("old", 9, 0.01, 60, null), new("gone", 9, 0.01, 60, null)];

    private static readonly AgentStatus[] Agents =
    [
        Agent("a1", AgentState.Ready, "x"), Agent("a2", AgentState.Busy, "x"), Agent("a3", AgentState.WrapUp, "y", "x"), Agent("a4", AgentState.NotReady, "x"), Agent("a5", AgentState.SignedOut, "x"),
    ];

    [Fact]
    public void AgentsAtWork_AreThoseNeitherNotReadyNorSignedOut() =>
        Assert.Equal(["a1", "a2", "a3"], Agents.Where(WhatIfModel.IsAtWork).Select(agent => agent.AgentId));

    [Fact]
    public void Model_GroupsAgentsThatAreAlikeAndSendsCallersOfRemovedQueuesOn()
    {
        SimulationModel model = Model();
        Assert.Equal([2, 1], model.Groups.Select(group => group.Count));
        Assert.Equal([0, 1, 0], model.Arrivals.Select(arrival => arrival.Queue));
        Assert.Null(model.Arrivals[1].Patience);
        Assert.Equal((75_000, 300_000), (model.WarmupMs, model.DurationMs));
    }

    [Fact]
    public void CallersOfAQueueThatIsGone_NeverCome()
    {
        SimulationReport report = Simulation.Simulation.RunHere(new Scenario(Model(), "guard", 4, 1), TestContext.Current.CancellationToken);
        Assert.InRange(report.Queues[0].Offered, 15, 50);
        WhatIfQueue told = WhatIfQueue.Of("x", [report], [report]);
        Assert.Equal((0, 0.8, 20), (told.Difference!.Mean, told.Target, told.WithinSeconds));
        Assert.Null(WhatIfQueue.Of("none", [report], [report]).InForce);
    }

    [Fact]
    public void Certificate_EndsInTheSimulationWhenItEnds()
    {
        AgentStatus[] agents = [AgentUntil("b1", 90_000), AgentUntil("b2", 40_000), AgentUntil("b3", null)];
        SimulationModel model = WhatIfModel.Of(Parsed, [], kind => kind.Draft, agents, 50_000, 300);
        Assert.Equal([0, 40_000, long.MaxValue], model.Groups.Select(group => group.Profile.Skills[0].CertifiedUntilMs).Order());
    }

    private static RoutingPlan Parsed => PlanReader.Parse(Plan, out _)!;

    private static SimulationModel Model()
    {
        IReadOnlyList<CallerKind> kinds = CallerKind.Of(Demand, Enumerable.Empty<CallRequest>().ToLookup(call => string.Empty), Parsed, Parsed);
        return WhatIfModel.Of(Parsed, kinds, kind => kind.Draft, [.. Agents.Where(WhatIfModel.IsAtWork)], 0, 300);
    }

    private static AgentStatus AgentUntil(string id, long? endMs) => new()
    {
        AgentId = id,
        Card = new AgentCard { Name = id, Skills = [new SkillCard("x", 5, endMs)] },
        State = AgentState.Ready,
    };

    private static AgentStatus Agent(string id, AgentState state, params string[] skills) => new()
    {
        AgentId = id,
        Card = new AgentCard { Name = id, Skills = [.. skills.Select(skill => new SkillCard(skill, 5))] },
        State = state,
    };
}
