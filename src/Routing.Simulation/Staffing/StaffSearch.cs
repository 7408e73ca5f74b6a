namespace Routing.Simulation;

/// <summary>
/// The smallest count of one agent group with which every queue meets its target, by simulation with the same callers for every
/// count (common random numbers).
/// </summary>
public sealed class StaffSearch
{
    /// <summary>How far below its target a mean may lie: what chance alone makes of it.</summary>
    public const double Tolerance = 0.003;

    private const int MostStaff = 1 << 20;

    /// <summary>Occupancy below which more agents of the group change nothing any more.</summary>
    private const double Idle = 0.5;

    private readonly Scenario _scenario;
    private readonly int _group;
    private readonly double _tolerance;
    private readonly Action<StaffRun>? _progress;
    private readonly SortedDictionary<int, StaffRun> _runs = [];

    /// <summary>Prepares a search.</summary>
    /// <param name="scenario">The scenario; its replications are those of every run.</param>
    /// <param name="group">Name of the group whose count is looked for.</param>
    /// <param name="tolerance">How far below its target a mean may lie: what chance alone makes of it.</param>
    /// <param name="progress">Told of every run, or null.</param>
    /// <exception cref="FormatException">The scenario has no such group, or shifts fix its count.</exception>
    public StaffSearch(Scenario scenario, string group, double tolerance = Tolerance, Action<StaffRun>? progress = null)
    {
        _scenario = scenario;
        _tolerance = tolerance;
        _progress = progress;
        _group = scenario.Model.Groups.ToList().FindIndex(each => each.Name == group);
        if (_group < 0) throw new FormatException($"The scenario has no group \"{group}\".");
        if (scenario.Model.Groups[_group].Shifts.Any(shift => shift.Count is not null))
        {
            throw new FormatException($"The shifts of \"{group}\" fix its count: leave their counts out.");
        }
    }

    /// <summary>All runs so far, by count.</summary>
    public IEnumerable<StaffRun> Runs => _runs.Values;

    /// <summary>Searches; a larger count is taken to serve no worse.</summary>
    /// <exception cref="FormatException">No count meets the targets: the queues of the group are not what holds them back.</exception>
    public StaffRun Search(CancellationToken cancellationToken = default)
    {
        int low = 0;
        int high = Math.Max(1, _scenario.Model.Groups[_group].Count);
        int step = Math.Max(1, high / 50);
        if (Try(high, cancellationToken).MeetsTargets)
        {
            while (high > 1 && Try(Math.Max(1, high - step), cancellationToken).MeetsTargets)
            {
                high = Math.Max(1, high - step);
                step *= 2;
            }

            low = Math.Max(0, high - step);
        }
        else
        {
            for (; !Try(high + step, cancellationToken).MeetsTargets; step *= 2)
            {
                EnsureHope(_runs[high], _runs[high + step]);
                high += step;
            }

            low = high;
            high += step;
        }

        while (high - low > 1)
        {
            int middle = low + ((high - low) / 2);
            if (Try(middle, cancellationToken).MeetsTargets) high = middle;
            else low = middle;
        }

        return _runs[high];
    }

    /// <summary>Stops when a group that is idle half its time was enlarged, and what misses its target did not gain.</summary>
    private void EnsureHope(StaffRun before, StaffRun run)
    {
        bool isIdle = run.Report.Groups[_group].Occupancy < Idle;
        List<QueueResult> missed = [.. run.Report.Queues.Where(Misses)];
        bool gains = missed.Any(queue => queue.ServiceLevel.Mean > before.Report.Queues.First(same => same.Id == queue.Id).ServiceLevel.Mean + _tolerance);
        if (run.Agents <= MostStaff && (!isIdle || gains)) return;
        string names = string.Join(", ", missed.Select(queue => $"{queue.Id} stays at {queue.ServiceLevel.Mean:0.0000}"));
        throw new FormatException($"No count of this group meets every queue's target: {names} with {run.Agents} agents.");
    }

    private bool Misses(QueueResult queue) => queue.ServiceLevel.Mean < queue.Target - _tolerance;

    private StaffRun Try(int count, CancellationToken cancellationToken)
    {
        if (_runs.TryGetValue(count, out StaffRun? known)) return known;
        List<GroupModel> groups = [.. _scenario.Model.Groups];
        groups[_group] = groups[_group] with { Count = count };
        SimulationReport report = Simulation.Run(_scenario with { Model = _scenario.Model with { Groups = groups } }, null, cancellationToken);
        var run = new StaffRun(count, !report.Queues.Any(Misses), report);
        _runs.Add(count, run);
        _progress?.Invoke(run);
        return run;
    }
}
