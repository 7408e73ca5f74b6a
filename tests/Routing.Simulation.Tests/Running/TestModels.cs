using Routing.Core;

namespace Routing.Simulation.Tests;

/// <summary>Small centers to simulate.</summary>
internal static class TestModels
{
    public const long Hour = 3_600_000;

    /// <summary>A queue that asks for the skill of its number.</summary>
    public static QueueRule Queue(int skill, double target, bool isProtected = false) => new()
    {
        Target = target,
        Protected = isProtected,
        Steps = [new RequirementStep(0, [[new SkillNeed(skill)]])],
    };

    public static ArrivalModel Callers(int queue, double perSecond, double? patienceSeconds = 120, long ringMs = 0, double noAnswer = 0) => new(
        queue,
        ArrivalRates.Constant(perSecond),
        new ExponentialTime(180),
        patienceSeconds is { } mean ? new ExponentialTime(mean) : null,
        ringMs,
        noAnswer);

    public static GroupModel Group(string name, int count, params int[] skills) =>
        new(name, count, new AgentProfile([.. skills.Select(skill => new AgentSkill(skill, 5))]), []);

    /// <summary>One queue, one group.</summary>
    public static SimulationModel Single(ArrivalModel callers, int agents, long warmupMs, long durationMs) =>
        Of([Queue(0, 0.8)], [callers], [Group("desk", agents, 0)], warmupMs, durationMs);

    /// <summary>VIP and general callers, 1 to 9, and agents who serve both.</summary>
    public static SimulationModel Pool(double perSecond, int agents, PolicyKind policy, long warmupMs = Hour, long durationMs = 4 * Hour) => Of(
        [Queue(0, 0.85, isProtected: true), Queue(1, 0.75)],
        [Callers(0, perSecond * 0.1), Callers(1, perSecond * 0.9)],
        [Group("pool", agents, 0, 1)],
        warmupMs,
        durationMs,
        new PolicyRule { Kind = policy, Comfort = false });

    public static SimulationModel Of(
        QueueRule[] queues, ArrivalModel[] arrivals, GroupModel[] groups, long warmupMs, long durationMs, PolicyRule? policy = null, ConnectRule? connect = null) =>
        new(new RoutingTable(queues, policy: policy, connect: connect), [.. queues.Select((_, number) => $"q{number}")], arrivals, [], groups, warmupMs, durationMs);

    public static Replication Run(SimulationModel model, long seed = 1, int number = 0)
    {
        var replication = new Replication(model, seed, number);
        replication.Run();
        return replication;
    }
}
