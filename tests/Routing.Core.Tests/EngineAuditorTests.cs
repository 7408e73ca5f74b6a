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

    [Fact]
    public void CommandsHidden_AreFound()
    {
        var engine = new RoutingEngine();
        var auditor = new EngineAuditor(engine);
        var events = new EventBuffer();
        var table = new RoutingTable([new QueueRule { Steps = [new RequirementStep(0, [[new SkillNeed(0)]])] }]);
        Command apply = Command.ApplyTable(table);
        auditor.Check(apply, engine.Apply(apply, 1_000_000, events), events.Events);
        Assert.Empty(auditor.Violations);
        engine.Apply(Command.Offer(1, 0), 1_000_000, new EventBuffer());
        auditor.Check(Command.Advance(), RejectReason.None, []);
        Assert.Contains(auditor.Violations, violation => violation.StartsWith("7:", StringComparison.Ordinal));
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
