using System.Diagnostics;
using System.Globalization;
using Routing.Core.Tests.Auditor;
using Routing.Core.Tests.Workload;

namespace Routing.Core.Tests;

/// <summary>
/// The auditor over many seeds: ROUTING_SOAK_COMMANDS says how many commands in all, ROUTING_SOAK_SEED the first seed,
/// ROUTING_SOAK_THREADS how many seeds run at a time. Every command is checked for what it touched; everything is looked at at random
/// moments that follow from the seed, and at the seed's end. Run with -showLiveOutput to see the commands counted.
/// </summary>
public class AuditorSoakTests(ITestOutputHelper output)
{
    private const long ShortRun = 60_000;
    private const int CommandsOfASeed = 5_000;
    private const int Told = 100;

    [Fact]
    public void ManyCommands_NoViolation()
    {
        long wanted = Number("ROUTING_SOAK_COMMANDS") ?? ShortRun;
        long first = Number("ROUTING_SOAK_SEED") ?? 50_001;
        var options = new ParallelOptions { MaxDegreeOfParallelism = (int)(Number("ROUTING_SOAK_THREADS") ?? 1) };
        var violations = new List<string>();
        long watch = Stopwatch.GetTimestamp();
        long done = 0;
        long seeds = 0;
        Parallel.For(0, (wanted + CommandsOfASeed - 1) / CommandsOfASeed, options, number =>
        {
            int commands = (int)Math.Min(CommandsOfASeed, wanted - (number * CommandsOfASeed));
            string? violation = Audit((ulong)(first + number), commands);
            lock (violations)
            {
                done += commands;
                if (violation is not null) violations.Add(violation);
                if (++seeds % Told == 0) Tell(done, violations.Count, watch);
            }
        });
        Tell(done, violations.Count, watch);
        Assert.True(violations.Count == 0, string.Join('\n', violations.Take(20)));
    }

    private static string? Audit(ulong seed, int commands)
    {
        var workload = new SeededWorkload(seed);
        var looks = new SeededRandom(~seed);
        int every = looks.Of(20, 100, 500, 2_000);
        var engine = new RoutingEngine();
        var auditor = new EngineAuditor(engine);
        var events = new EventBuffer();
        for (int step = 0; step < commands; step++)
        {
            (Command command, long now) = workload.Next();
            events.Clear();
            RejectReason refusal = engine.Apply(command, now, events);
            auditor.Check(command, refusal, events.Events, everything: step == commands - 1 || looks.Between(1, every) == 1);
            workload.Observe(events.Events);
            if (auditor.Violations.Count == 0) continue;
            return $"Seed {seed}, step {step}, {command.Kind} {command.Contact} {command.Agent}: {string.Join("; ", auditor.Violations)}";
        }

        return null;
    }

    private void Tell(long done, int violations, long since)
    {
        double rate = done / Stopwatch.GetElapsedTime(since).TotalSeconds;
        output.WriteLine($"{done:N0} commands, {violations} violations, {rate:N0} commands/s");
    }

    private static long? Number(string variable) =>
        long.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out long number) ? number : null;
}
