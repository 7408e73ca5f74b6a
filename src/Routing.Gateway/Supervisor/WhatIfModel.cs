using Routing.Center;
using Routing.Core;
using Routing.Simulation;

namespace Routing.Gateway;

/// <summary>Makes the simulation of a plan with the measured callers and the agents at work now.</summary>
internal static class WhatIfModel
{
    /// <summary>The model; callers of queues that the plan has no more go where it sends them, or are left out.</summary>
    internal static SimulationModel Of(RoutingPlan plan, IReadOnlyList<QueueDemand> demand, IReadOnlyList<AgentStatus> atWork, int durationSeconds)
    {
        var table = new PlanTable(plan);
        return new SimulationModel(
            table.Table,
            table.QueueIds,
            [.. demand.Select(queue => ArrivalOf(queue, plan, table))],
            [],
            GroupsOf(table, atWork),
            durationSeconds * 250L,
            durationSeconds * 1000L);
    }

    /// <summary>Whether an agent counts as at work: all but those signed out or not ready.</summary>
    internal static bool IsAtWork(AgentStatus agent) => agent.State is not (AgentState.SignedOut or AgentState.NotReady);

    // One stream for every measured queue in both plans, also for one that nobody comes to: equal streams see equal callers.
    private static ArrivalModel ArrivalOf(QueueDemand demand, RoutingPlan plan, PlanTable table)
    {
        int queue = table.QueueOf(plan.RemovedQueues.GetValueOrDefault(demand.Queue, demand.Queue));
        return new ArrivalModel(
            Math.Max(0, queue),
            ArrivalRates.Constant(queue < 0 ? 0 : demand.RatePerSecond),
            new ExponentialTime(demand.HandleSeconds),
            demand.PatienceSeconds is { } patience ? new ExponentialTime(patience) : null,
            0,
            0,
            0);
    }

    private static List<GroupModel> GroupsOf(PlanTable table, IReadOnlyList<AgentStatus> atWork)
    {
        List<GroupModel> groups = [];
        foreach (IGrouping<string, AgentStatus> alike in atWork.GroupBy(KeyOf).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            AgentCard card = alike.First().Card;
            AgentSkill[] skills =
            [
                .. card.Skills.Select(skill => (Number: table.SkillOf(skill.Skill), skill.Level)).Where(skill => skill.Number >= 0)
                    .OrderBy(skill => skill.Number).Select(skill => new AgentSkill(skill.Number, skill.Level)),
            ];
            groups.Add(new GroupModel($"group {groups.Count + 1}", alike.Count(), new AgentProfile(skills, card.Capacity), []));
        }

        return groups;
    }

    private static string KeyOf(AgentStatus agent) =>
        $"{agent.Card.Capacity}|{string.Join('|', agent.Card.Skills.Select(skill => $"{skill.Skill}:{skill.Level}").Order(StringComparer.Ordinal))}";
}
