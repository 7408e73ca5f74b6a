using Routing.Center;
using Routing.Core;
using Routing.Simulation;

namespace Routing.Gateway.Tests;

public sealed class CallerKindTests
{
    private const string InForce = """
        { "skills": ["x", "y", "french"], "queues": [{ "id": "x", "serviceLevel": { "withinSeconds": 20, "target": 0.8 } }, { "id": "y" }],
          "classification": [{ "queue": "x" }] }
        """;

    private const string Draft = """
        { "skills": ["x", "y", "french"], "queues": [{ "id": "x", "serviceLevel": { "withinSeconds": 20, "target": 0.8 } }, { "id": "y" }],
          "classification": [
            { "when": { "tier": ["gold"] }, "queue": "x", "priority": 3 },
            { "when": { "language": ["fr"] }, "queue": "x", "requires": ["french"] },
            { "when": { "intent": ["billing"] }, "queue": "y" },
            { "queue": "x" }] }
        """;

    private static readonly QueueDemand[] Demand = [new("x", 100, 0.1, 120, 300)];

    private static readonly CallRequest[] Calls =
    [
        new() { CallId = "1", Customer = new CustomerCard("c", null, "gold") },
        new() { CallId = "2", Language = "fr" },
        new() { CallId = "3", Intent = "billing" },
        new() { CallId = "4" }, new() { CallId = "5" },
    ];

    [Fact]
    public void RulesOfTheDraft_SortTheCallersSeen()
    {
        IReadOnlyList<CallerKind> kinds = Kinds("x");
        Assert.Equal(1, kinds.Sum(kind => kind.Share), 9);
        Assert.All(kinds, kind => Assert.Equal(new CallerPlace(0), kind.InForce));
        Assert.Equal(0.2, kinds.Single(kind => kind.Draft is { Queue: 0, Priority: 3 }).Share, 9);
        Assert.Equal(0.2, kinds.Single(kind => kind.Draft.Extra > 0).Share, 9);
        Assert.Equal(0.2, kinds.Single(kind => kind.Draft.Queue == 1).Share, 9);
        Assert.Equal(0.4, kinds.Single(kind => kind.Draft == new CallerPlace(0)).Share, 9);
    }

    [Fact]
    public void CallersMeasuredElsewhere_StayThereUnlessTheDraftsRulesSayOtherwise()
    {
        QueueDemand[] moved = [new("y", 100, 0.1, 120, null)];
        IReadOnlyList<CallerKind> kinds = CallerKind.Of(moved, Calls.ToLookup(_ => "y"), Parsed(InForce), Parsed(InForce));
        CallerKind kind = Assert.Single(kinds);
        Assert.Equal((1, 1, 1.0), (kind.InForce.Queue, kind.Draft.Queue, kind.Share));
    }

    [Fact]
    public void SkillThatNobodyHas_LeavesItsCallersWaiting()
    {
        Assert.Equal(0, Run(20, kind => kind with { Draft = kind.InForce }).Queues[0].Abandonment);
        SimulationReport sorted = Run(20, kind => kind);
        Assert.InRange(sorted.Queues[0].Abandonment, 0.15, 0.35);
        Assert.InRange(sorted.Queues[1].Offered, 20, 60);
    }

    [Fact]
    public void Priority_ShortensTheWait()
    {
        double plain = Run(11, kind => kind with { Draft = kind.Draft with { Extra = 0 } }).Queues[1].AsaSeconds;
        double first = Run(11, kind => kind with { Draft = kind.Draft with { Extra = 0, Priority = kind.Draft.Queue == 1 ? 4 : 0 } }).Queues[1].AsaSeconds;
        Assert.True(first < plain - 1, $"{first} s with priority, {plain} s without");
    }

    // Agents who serve both queues and speak no French; the same callers for every change.
    private static SimulationReport Run(int agents, Func<CallerKind, CallerKind> change)
    {
        AgentStatus[] atWork =
        [
            .. Enumerable.Range(0, agents).Select(number => new AgentStatus
            {
                AgentId = $"a{number}",
                Card = new AgentCard { Name = "a", Skills = [new SkillCard("x", 5), new SkillCard("y", 5)] },
                State = AgentState.Ready,
            }),
        ];
        SimulationModel model = WhatIfModel.Of(Parsed(Draft), [.. Kinds("x").Select(change)], kind => kind.Draft, atWork, 0, 1_800);
        return Simulation.Simulation.RunHere(new Scenario(model, "guard", 1, 1), TestContext.Current.CancellationToken);
    }

    private static IReadOnlyList<CallerKind> Kinds(string queue) => CallerKind.Of(Demand, Calls.ToLookup(_ => queue), Parsed(InForce), Parsed(Draft));

    private static RoutingPlan Parsed(string plan) => PlanReader.Parse(plan, out IReadOnlyList<PlanMistake> mistakes) ?? throw new FormatException(string.Join('\n', mistakes));
}
