using System.Globalization;
using Routing.Core.Tests.Naive;
using Routing.Core.Tests.Workload;

namespace Routing.Core.Tests;

/// <summary>
/// The engine and the naive router take the same commands: same refusals, events and state hash. ROUTING_SEED replays
/// one seed, ROUTING_STEPS sets how many commands of each.
/// </summary>
public class EngineAgainstNaiveTests
{
    private const int HashedAtFirst = 500;
    private const int HashedLater = 50;

    public static TheoryData<ulong, int> Seeds
    {
        get
        {
            int steps = Number("ROUTING_STEPS") is { } asked ? (int)asked : 2_700;
            if (Number("ROUTING_SEED") is { } seed) return new TheoryData<ulong, int> { { seed, steps } };
            var seeds = new TheoryData<ulong, int>();
            for (ulong number = 1; number <= 40; number++) seeds.Add(number, steps);
            return seeds;
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void SameCommands_SameRefusalsEventsAndHash(ulong seed, int steps)
    {
        var workload = new SeededWorkload(seed);
        var engine = new RoutingEngine();
        var naive = new NaiveRouter();
        var made = new EventBuffer();
        var expected = new EventBuffer();
        for (int step = 0; step < steps; step++)
        {
            (Command command, long now) = workload.Next();
            string where = $"ROUTING_SEED={seed}, step {step}, at {now}: {Describe(command)}";
            made.Clear();
            expected.Clear();
            RejectReason expectedRefusal = naive.Apply(command, now, expected);
            RejectReason refusal = Try(engine, command, now, made, where);
            Assert.True(expectedRefusal == refusal, $"{where}: refused as {refusal}, expected {expectedRefusal}");
            Compare(expected.Events, made.Events, where);
            if (step < HashedAtFirst || step % HashedLater == 0)
            {
                Assert.True(naive.StateHash() == engine.StateHash(), $"{where}: the state hash differs after events\n{Text(made.Events)}");
            }

            workload.Observe(made.Events);
        }
    }

    private static RejectReason Try(RoutingEngine engine, in Command command, long now, EventBuffer events, string where)
    {
        try
        {
            return engine.Apply(command, now, events);
        }
        catch (Exception fault)
        {
            throw new InvalidOperationException(where, fault);
        }
    }

    private static void Compare(ReadOnlySpan<RoutingEvent> expected, ReadOnlySpan<RoutingEvent> made, string where)
    {
        if (expected.SequenceEqual(made)) return;
        int first = expected.CommonPrefixLength(made);
        Assert.Fail($"{where}: event {first} differs\nexpected\n{Text(expected)}\nmade\n{Text(made)}");
    }

    private static string Text(ReadOnlySpan<RoutingEvent> events) => string.Join('\n', events.ToArray());

    private static string Describe(in Command command) => command.Kind == CommandKind.ApplyTable ? "ApplyTable" : command.ToString();

    private static ulong? Number(string variable) =>
        ulong.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out ulong number) ? number : null;
}
