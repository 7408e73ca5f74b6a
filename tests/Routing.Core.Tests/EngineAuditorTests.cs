using Routing.Core.Tests.Auditor;
using Routing.Core.Tests.Workload;

namespace Routing.Core.Tests;

public class EngineAuditorTests
{
    [Fact]
    public void ManySeeds_NoInvariantBroken()
    {
        for (ulong seed = 1_001; seed <= 1_040; seed++) Audit(seed, 1_000);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void CommandsHidden_AreFound(bool everything)
    {
        var engine = new RoutingEngine();
        var auditor = new EngineAuditor(engine);
        var events = new EventBuffer();
        var table = new RoutingTable([new QueueRule { Steps = [new RequirementStep(0, [[new SkillNeed(0)]])] }]);
        Command apply = Command.ApplyTable(table);
        auditor.Check(apply, engine.Apply(apply, 1_000_000, events), events.Events);
        Assert.Empty(auditor.Violations);
        engine.Apply(Command.Offer(1, 0), 1_000_000, new EventBuffer());
        auditor.Check(Command.Advance(), RejectReason.None, [], everything);
        Assert.Contains(auditor.Violations, violation => violation.StartsWith("7:", StringComparison.Ordinal));
    }

    [Fact]
    public void EventHidden_IsFoundByWhatTheOthersTouched()
    {
        var engine = new RoutingEngine();
        var auditor = new EngineAuditor(engine);
        var events = new EventBuffer();
        Command[] commands =
        [
            Command.ApplyTable(new RoutingTable([Floor.Queue()])),
            Command.DefineAgent(0, Floor.Profile(0)),
            Command.SignIn(0),
            Command.Ready(0),
            Command.Offer(1, 0),
        ];
        foreach (Command command in commands)
        {
            events.Clear();
            RejectReason refusal = engine.Apply(command, 1_000_000, events);
            RoutingEvent[] shown = [.. events.Events.ToArray().Where(told => told.Kind != EventKind.ContactReserved)];
            auditor.Check(command, refusal, shown, everything: false);
        }

        Assert.Contains(auditor.Violations, violation => violation.StartsWith("1:", StringComparison.Ordinal));
        Assert.Contains(auditor.Violations, violation => violation.StartsWith("2:", StringComparison.Ordinal));
    }

    private static void Audit(ulong seed, int steps)
    {
        var workload = new SeededWorkload(seed);
        var engine = new RoutingEngine();
        var auditor = new EngineAuditor(engine);
        var events = new EventBuffer();
        for (int step = 0; step < steps; step++)
        {
            (Command command, long now) = workload.Next();
            events.Clear();
            RejectReason refusal = engine.Apply(command, now, events);
            auditor.Check(command, refusal, events.Events);
            workload.Observe(events.Events);
            Assert.True(
                auditor.Violations.Count == 0,
                $"Seed {seed}, step {step}, {command.Kind} {command.Contact} {command.Agent}:\n{string.Join('\n', auditor.Violations)}");
        }
    }
}
