using System.Diagnostics;
using System.Globalization;
using Routing.Core;

namespace Routing.Simulation;

/// <summary>Runs a scenario's replications, side by side on the machine's processors.</summary>
public static class Simulation
{
    /// <summary>Runs all replications; the report but for its times depends on the scenario alone.</summary>
    /// <param name="scenario">What to run.</param>
    /// <param name="progress">Told the number of replications done, or null.</param>
    /// <param name="cancellationToken">Ends the run early.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static SimulationReport Run(Scenario scenario, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        long start = Stopwatch.GetTimestamp();
        var runs = new Replication[scenario.Replications];
        int done = 0;
        Parallel.For(0, runs.Length, new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount }, number =>
        {
            var replication = new Replication(scenario.Model, scenario.Seed, number);
            replication.Run();
            runs[number] = replication;
            progress?.Report(Interlocked.Increment(ref done));
        });
        return ReportOf(scenario, runs, Stopwatch.GetElapsedTime(start).TotalSeconds);
    }

    /// <summary>The same one after the other on the caller's thread, for those who have better use for the other processors.</summary>
    /// <param name="scenario">What to run.</param>
    /// <param name="cancellationToken">Ends the run between two replications.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static SimulationReport RunHere(Scenario scenario, CancellationToken cancellationToken = default)
    {
        long start = Stopwatch.GetTimestamp();
        var runs = new Replication[scenario.Replications];
        for (int number = 0; number < runs.Length; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            runs[number] = new Replication(scenario.Model, scenario.Seed, number);
            runs[number].Run();
        }

        return ReportOf(scenario, runs, Stopwatch.GetElapsedTime(start).TotalSeconds);
    }

    private static SimulationReport ReportOf(Scenario scenario, Replication[] runs, double wallSeconds) => new()
    {
        Policy = scenario.Policy,
        Seed = scenario.Seed,
        Replications = runs.Length,
        DurationSeconds = scenario.Model.DurationMs / 1000.0,
        StateHash = HashOf(runs),
        Queues = [.. scenario.Model.QueueIds.Select((id, number) => QueueOf(scenario.Model, id, [.. runs.Select(run => run.Tally.Queues[number])], number))],
        Groups = [.. scenario.Model.Groups.Select((_, number) => GroupOf(scenario.Model, runs, number))],
        Contacts = runs.Sum(run => run.Contacts),
        EventsPerSecond = runs.Sum(run => run.Events) / wallSeconds,
        WallSeconds = wallSeconds,
    };

    private static string HashOf(Replication[] runs)
    {
        var hasher = default(StateHasher);
        foreach (Replication run in runs) hasher.Add((long)run.StateHash);
        return hasher.Value.ToString("x16", CultureInfo.InvariantCulture);
    }

    private static GroupReport GroupOf(SimulationModel model, Replication[] runs, int number)
    {
        GroupModel group = model.Groups[number];
        return new GroupReport(
            group.Name,
            group.Count,
            runs.Average(run => run.Tally.Occupancy(number)),
            GroupSeriesReport.Of(model.Bins, group, model, [.. runs.Select(run => run.Tally.Busy[number])]));
    }

    private static QueueResult QueueOf(SimulationModel model, string id, QueueTally[] tallies, int number)
    {
        QueueRule rule = model.Table.Queues[number];
        WaitHistogram waits = WaitHistogram.Sum(tallies.Select(tally => tally.Waits));
        long offered = tallies.Sum(tally => tally.Offered);
        return new QueueResult(
            id,
            tallies.Average(tally => tally.Offered),
            tallies.Average(tally => tally.Answered),
            tallies.Average(tally => tally.Counts.AnsweredInTime),
            tallies.Average(tally => tally.Abandoned),
            Estimate.Of(tallies.Select(tally => tally.ServiceLevel)),
            rule.Target,
            new IntervalReport(tallies.Average(tally => tally.BelowTarget), FiveMinutesOf(tallies)),
            waits.Count == 0 ? 0 : waits.SumMs / 1000.0 / waits.Count,
            new WaitReport(waits.Percentile(0.5), waits.Percentile(0.9), waits.Percentile(0.99), waits.MaxMs / 1000.0),
            offered == 0 ? 0 : (double)tallies.Sum(tally => tally.Abandoned) / offered,
            rule.WithinMs / 1000.0,
            rule.Formula,
            QueueSeriesReport.Of(model.Bins, rule.Formula, [.. tallies.Select(tally => tally.Series)]))
        {
            EstimatedWait = WaitErrors.Sum(tallies.Select(tally => tally.WaitErrors)).Report(tallies.Average(tally => tally.WaitErrors.Count)),
        };
    }

    private static double[] FiveMinutesOf(QueueTally[] tallies)
    {
        var shares = new double[tallies[0].Counted.Length];
        for (int bin = 0; bin < shares.Length; bin++)
        {
            int counted = tallies.Sum(tally => tally.Counted[bin]);
            shares[bin] = counted == 0 ? double.NaN : (double)tallies.Sum(tally => tally.InTime[bin]) / counted;
        }

        return shares;
    }
}
