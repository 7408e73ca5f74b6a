namespace Routing.Simulation;

/// <summary>What is counted in one replication: the contacts that arrive in the time after the warm-up.</summary>
internal sealed class Tally
{
    private readonly SimulationModel _model;
    private readonly int[] _groupOf;

    internal Tally(SimulationModel model)
    {
        _model = model;
        Queues = [.. model.Table.Queues.Select(rule => new QueueTally(rule, model.DurationMs, model.Bins))];
        Busy = [.. model.Groups.Select(_ => new BusyTime(model.Bins, model.DurationMs))];
        _groupOf = [.. model.Groups.SelectMany((group, index) => Enumerable.Repeat(index, group.Count))];
    }

    /// <summary>Counts by queue number.</summary>
    internal IReadOnlyList<QueueTally> Queues { get; }

    /// <summary>Talk by group number.</summary>
    internal IReadOnlyList<BusyTime> Busy { get; }

    /// <summary>Contacts that count and have not been answered nor hung up.</summary>
    internal long Open { get; private set; }

    /// <summary>End of the time that counts.</summary>
    internal long EndMs => _model.WarmupMs + _model.DurationMs;

    /// <summary>Share of its time at work that a group talked, in the time that counts.</summary>
    internal double Occupancy(int group)
    {
        double staffedMs = _model.Groups[group].StaffedMs(_model.WarmupMs, EndMs);
        return staffedMs == 0 ? 0 : Busy[group].SumMs / staffedMs;
    }

    /// <summary>A caller comes; returns whether it counts.</summary>
    internal bool Offer(int queue, long nowMs)
    {
        if (nowMs < _model.WarmupMs || nowMs >= EndMs) return false;
        Queues[queue].Offer(nowMs - _model.WarmupMs);
        Open++;
        return true;
    }

    internal void Answer(in SimulatedContact contact, long waitMs, long nowMs)
    {
        long fromMs = nowMs - _model.WarmupMs;
        Busy[_groupOf[contact.Agent]].Add(fromMs, fromMs + contact.HandleMs);
        if (!contact.Counts) return;
        Open--;
        Queues[contact.Queue].Answer(waitMs, contact.ArrivedMs - _model.WarmupMs);
        if (contact.Estimate is { } estimate) Queues[contact.Queue].WaitErrors.Add(estimate, waitMs);
    }

    /// <summary>A contact still waits when the run ends.</summary>
    internal void Forsake(in SimulatedContact contact)
    {
        if (!contact.Counts) return;
        Open--;
        Queues[contact.Queue].Forsake(contact.ArrivedMs - _model.WarmupMs);
    }

    internal void Abandon(in SimulatedContact contact, long waitMs)
    {
        if (!contact.Counts) return;
        Open--;
        Queues[contact.Queue].Abandon(waitMs, contact.ArrivedMs - _model.WarmupMs);
    }
}
