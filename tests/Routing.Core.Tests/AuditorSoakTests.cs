using System.Globalization;
using Routing.Core.Tests.Auditor;
using Routing.Core.Tests.Workload;

namespace Routing.Core.Tests;

/// <summary>
/// The auditor over many seeds: ROUTING_SOAK_COMMANDS says how many commands in all, ROUTING_SOAK_SEED the first seed. Run with
/// -showLiveOutput to see them counted.
/// </summary>
public class AuditorSoakTests(ITestOutputHelper output)
{
    private const long ShortRun = 20_000;
    private const int CommandsOfASeed = 5_000;

    [Fact]
    public void ManyCommands_NoViolation()
    {
        long wanted = Number("ROUTING_SOAK_COMMANDS") ?? ShortRun;
        long seed = Number("ROUTING_SOAK_SEED") ?? 50_001;
        var violations = new List<string>();
        long done = 0;
        for (long first = seed; done < wanted; seed++)
        {
            int commands = (int)Math.Min(CommandsOfASeed, wanted - done);
            Audit((ulong)seed, commands, violations);
            done += commands;
            if ((seed - first) % 20 == 19) output.WriteLine($"{done:N0} commands, {violations.Count} violations");
        }

        output.WriteLine($"{done:N0} commands, {violations.Count} violations");
        Assert.True(violations.Count == 0, string.Join('\n', violations.Take(20)));
    }

    private static void Audit(ulong seed, int commands, List<string> violations)
    {
        var workload = new SeededWorkload(seed);
        var engine = new RoutingEngine();
        var auditor = new EngineAuditor(engine);
        var events = new EventBuffer();
        for (int step = 0; step < commands; step++)
        {
            (Command command, long now) = workload.Next();
            events.Clear();
            RejectReason refusal = engine.Apply(command, now, events);
            auditor.Check(command, refusal, events.Events);
            workload.Observe(events.Events);
            if (auditor.Violations.Count == 0) continue;
            violations.Add($"Seed {seed}, step {step}, {command.Kind} {command.Contact} {command.Agent}: {string.Join("; ", auditor.Violations)}");
            return;
        }
    }

    private static long? Number(string variable) =>
        long.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out long number) ? number : null;
}
