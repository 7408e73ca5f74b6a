namespace Routing.Simulation;

/// <summary>
/// The smallest count of one agent group with which every queue meets its target, by simulation with the same callers for every
/// count (common random numbers).
/// </summary>
public sealed class StaffSearch
{
    private const int MostStaff = 1 << 20;

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
    /// <exception cref="FormatException">The scenario has no such group.</exception>
    public StaffSearch(Scenario scenario, string group, double tolerance = 0.003, Action<StaffRun>? progress = null)
    {
        _scenario = scenario;
        _tolerance = tolerance;
        _progress = progress;
        _group = scenario.Model.Groups.ToList().FindIndex(each => each.Name == group);
        if (_group < 0) throw new FormatException($"The scenario has no group \"{group}\".");
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
                low = high += step;
                if (high > MostStaff) throw new FormatException("No count of this group meets every queue's target.");
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

    private StaffRun Try(int count, CancellationToken cancellationToken)
    {
        if (_runs.TryGetValue(count, out StaffRun? known)) return known;
        List<GroupModel> groups = [.. _scenario.Model.Groups];
        groups[_group] = groups[_group] with { Count = count };
        SimulationReport report = Simulation.Run(_scenario with { Model = _scenario.Model with { Groups = groups } }, null, cancellationToken);
        bool meets = report.Queues.All(queue => double.IsNaN(queue.ServiceLevel.Mean) || queue.ServiceLevel.Mean >= queue.Target - _tolerance);
        var run = new StaffRun(count, meets, report);
        _runs.Add(count, run);
        _progress?.Invoke(run);
        return run;
    }
}
