using Routing.Center;
using Routing.Core;
using Routing.Simulation;

namespace Routing.Gateway;

/// <summary>Makes the simulation of a plan with the measured callers and the agents at work now.</summary>
internal static class WhatIfModel
{
    /// <summary>The model, which begins at <paramref name="nowMs"/> with the warm-up.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="kinds">The callers: one stream for each kind in both plans, also for one that nobody comes to, so that equal streams see equal callers.</param>
    /// <param name="placeOf">Where this plan puts a kind.</param>
    /// <param name="atWork">The agents.</param>
    /// <param name="nowMs">Now, milliseconds UTC, for the ends of certificates.</param>
    /// <param name="durationSeconds">Time that counts.</param>
    internal static SimulationModel Of(
        RoutingPlan plan, IReadOnlyList<CallerKind> kinds, Func<CallerKind, CallerPlace> placeOf, IReadOnlyList<AgentStatus> atWork, long nowMs, int durationSeconds)
    {
        var table = new PlanTable(plan);
        return new SimulationModel(
            table.Table,
            table.QueueIds,
            [.. kinds.Select(kind => ArrivalOf(kind, placeOf(kind)))],
            [],
            GroupsOf(table, atWork, nowMs),
            durationSeconds * 250L,
            durationSeconds * 1000L);
    }

    /// <summary>Whether an agent counts as at work: all but those signed out or not ready.</summary>
    internal static bool IsAtWork(AgentStatus agent) => agent.State is not (AgentState.SignedOut or AgentState.NotReady);

    private static ArrivalModel ArrivalOf(CallerKind kind, CallerPlace place) => new(
        Math.Max(0, place.Queue),
        ArrivalRates.Constant(place.Queue < 0 ? 0 : kind.Demand.RatePerSecond * kind.Share),
        new ExponentialTime(kind.Demand.HandleSeconds),
        kind.Demand.PatienceSeconds is { } patience ? new ExponentialTime(patience) : null,
        Priority: place.Priority,
        Extra: place.Extra);

    private static List<GroupModel> GroupsOf(PlanTable table, IReadOnlyList<AgentStatus> atWork, long nowMs)
    {
        List<GroupModel> groups = [];
        foreach (IGrouping<string, AgentStatus> alike in atWork.GroupBy(KeyOf).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            AgentCard card = alike.First().Card;
            AgentSkill[] skills =
            [
                .. card.Skills.Select(skill => new AgentSkill(table.SkillOf(skill.Skill), skill.Level, EndOf(skill, nowMs)))
                    .Where(skill => skill.Skill >= 0).OrderBy(skill => skill.Skill),
            ];
            groups.Add(new GroupModel($"group {groups.Count + 1}", alike.Count(), new AgentProfile(skills, card.Capacity), []));
        }

        return groups;
    }

    // The simulation's time starts at 0, and so do its certificates.
    private static long EndOf(SkillCard skill, long nowMs) => skill.CertifiedUntilMs is { } end ? Math.Max(0, end - nowMs) : long.MaxValue;

    private static string KeyOf(AgentStatus agent) =>
        $"{agent.Card.Capacity}|{string.Join('|', agent.Card.Skills.Select(skill => $"{skill.Skill}:{skill.Level}:{skill.CertifiedUntilMs}").Order(StringComparer.Ordinal))}";
}
