using Routing.Core;

namespace Routing.Simulation;

/// <summary>What is counted of one queue in one replication.</summary>
internal sealed class QueueTally(QueueRule rule, int intervals)
{
    private const int IntervalMs = 30 * 60_000;
    private readonly int[] _inTime = new int[intervals];
    private readonly int[] _counted = new int[intervals];

    internal WaitHistogram Waits { get; } = new();

    internal long Offered { get; set; }

    internal long Answered { get; private set; }

    internal long Abandoned { get; private set; }

    internal ServiceLevelCounts Counts { get; private set; }

    /// <summary>Share of contacts in time by the queue's formula.</summary>
    internal double ServiceLevel => Counts.Ratio(rule.Formula);

    /// <summary>Share of half-hour intervals with contacts in which less than the target was in time.</summary>
    internal double BelowTarget
    {
        get
        {
            int used = _counted.Count(count => count > 0);
            int below = 0;
            for (int i = 0; i < _counted.Length; i++)
            {
                if (_counted[i] > 0 && (double)_inTime[i] / _counted[i] < rule.Target) below++;
            }

            return used == 0 ? 0 : (double)below / used;
        }
    }

    internal void Answer(long waitMs, long arrivedMs)
    {
        Answered++;
        Waits.Add(waitMs);
        bool inTime = waitMs <= rule.WithinMs;
        Counts += inTime ? new ServiceLevelCounts(1, 0, 0, 0, 0) : new ServiceLevelCounts(0, 1, 0, 0, 1);
        Book(arrivedMs + Math.Min(waitMs, rule.WithinMs + 1), inTime);
    }

    internal void Abandon(long waitMs, long arrivedMs)
    {
        Abandoned++;
        bool inTime = waitMs <= rule.WithinMs;
        Counts += inTime ? new ServiceLevelCounts(0, 0, 1, waitMs <= rule.ShortAbandonMs ? 1 : 0, 0) : new ServiceLevelCounts(0, 0, 0, 0, 1);
        Book(arrivedMs + Math.Min(waitMs, rule.WithinMs + 1), false);
    }

    private void Book(long atMs, bool inTime)
    {
        long interval = Math.Min(atMs / IntervalMs, _counted.Length - 1);
        _counted[interval]++;
        if (inTime) _inTime[interval]++;
    }
}
