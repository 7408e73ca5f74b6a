using System.Diagnostics.Metrics;
using Routing.Center;

namespace Routing.Gateway;

/// <summary>Measures commands from submission to their durable result.</summary>
internal sealed class CommandMeter
{
    private static readonly double[] Bounds = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
    private readonly Counter<long> _commands;
    private readonly Histogram<double> _durations;

    /// <summary>Makes the instruments.</summary>
    internal CommandMeter(IMeterFactory factory)
    {
        Meter meter = factory.Create(MeterNames.Gateway);
        _commands = meter.CreateCounter<long>("routing.commands", null, "Commands by outcome: done, repeated, or the code of the refusal.");
        _durations = meter.CreateHistogram(
            "routing.command.duration", "s", "Time from submission to the durable result.",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = Bounds });
    }

    /// <summary>Counts one result that took <paramref name="duration"/>.</summary>
    internal void Count(string center, CommandResult result, TimeSpan duration)
    {
        string outcome = result switch
        {
            { Repeated: true } => "repeated",
            { Succeeded: true } => "done",
            _ => RefusalCodes.CodeOf(result.Refusal),
        };
        _commands.Add(1, new KeyValuePair<string, object?>("center", center), new KeyValuePair<string, object?>("outcome", outcome));
        _durations.Record(duration.TotalSeconds, new KeyValuePair<string, object?>("center", center));
    }
}
