using Routing.Simulation;

namespace Routing.Cli.Tests;

/// <summary>Calls drawn from a seed: no real caller is among them.</summary>
internal static class MadeUpTrace
{
    /// <summary>
    /// Callers who come at random, 200 an hour, a quarter of them preferred, half of them with a patience of 90 s on average,
    /// who talk for 2 minutes on average: with eight agents there is a queue now and then.
    /// </summary>
    public static IReadOnlyList<TraceCall> Draw(int seed, DateTimeOffset from, TimeSpan length)
    {
        var random = new Random(seed);
        double Exponential(double mean) => -mean * Math.Log(1 - random.NextDouble());
        var calls = new List<TraceCall>();
        for (var at = from.AddSeconds(Exponential(18)); at < from + length; at = at.AddSeconds(Exponential(18)))
        {
            calls.Add(new TraceCall(
                $"made-up-{seed}-{calls.Count}",
                at,
                random.Next(2) == 0 ? $"customer-{random.Next(1_000)}" : null,
                random.Next(4) == 0 ? 2 : 0,
                "PS",
                random.Next(2) == 0 ? Exponential(90) : null,
                10 + Exponential(110)));
        }

        return calls;
    }
}
