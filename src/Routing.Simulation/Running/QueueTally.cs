using Routing.Core;

namespace Routing.Simulation;

/// <summary>What is counted of one queue in one replication.</summary>
/// <param name="rule">The queue.</param>
/// <param name="durationMs">Time in which arriving contacts count.</param>
/// <param name="bins">Bins of the series; quarter hours by default.</param>
internal sealed class QueueTally(QueueRule rule, long durationMs, SeriesBins? bins = null)
{
    /// <summary>Length of a bin.</summary>
    internal const int BinMs = 5 * 60_000;

    private const int BinsPerInterval = 6;

    private static readonly ServiceLevelCounts PastThreshold = new(0, 0, 0, 0, 1);

    // One more than the time holds: what happens after its end is booked there.
    private readonly int[] _inTime = new int[((durationMs + BinMs - 1) / BinMs) + 1];
    private readonly int[] _counted = new int[((durationMs + BinMs - 1) / BinMs) + 1];

    internal WaitErrors WaitErrors { get; } = new();

    internal WaitHistogram Waits { get; } = new();

    /// <summary>The same by bin of arrival.</summary>
    internal QueueSeries Series { get; } = new(bins ?? SeriesBins.Over(durationMs));

    internal long Offered { get; private set; }

    internal long Answered { get; private set; }

    internal long Abandoned { get; private set; }

    internal ServiceLevelCounts Counts { get; private set; }

    /// <summary>Share of contacts in time by the queue's formula.</summary>
    internal double ServiceLevel => Counts.Ratio(rule.Formula);

    /// <summary>Contacts by bin of 5 minutes, a contact in the bin of its answer, abandon or threshold.</summary>
    internal ReadOnlySpan<int> Counted => _counted;

    /// <summary>Those of them answered in time.</summary>
    internal ReadOnlySpan<int> InTime => _inTime;

    /// <summary>Share of half-hour intervals with contacts in which less than the target was in time.</summary>
    internal double BelowTarget
    {
        get
        {
            int used = 0;
            int below = 0;
            for (int first = 0; first < _counted.Length; first += BinsPerInterval)
            {
                int end = Math.Min(first + BinsPerInterval, _counted.Length);
                int counted = _counted[first..end].Sum();
                if (counted == 0) continue;
                used++;
                if ((double)_inTime[first..end].Sum() / counted < rule.Target) below++;
            }

            return used == 0 ? 0 : (double)below / used;
        }
    }

    internal void Offer(long arrivedMs)
    {
        Offered++;
        Series.Offer(arrivedMs);
    }

    internal void Answer(long waitMs, long arrivedMs)
    {
        Answered++;
        Waits.Add(waitMs);
        bool inTime = waitMs <= rule.WithinMs;
        ServiceLevelCounts outcome = inTime ? new(1, 0, 0, 0, 0) : new(0, 1, 0, 0, 1);
        Counts += outcome;
        Series.Answer(arrivedMs, waitMs, outcome);
        Book(arrivedMs + Math.Min(waitMs, rule.WithinMs + 1), inTime);
    }

    internal void Abandon(long waitMs, long arrivedMs)
    {
        Abandoned++;
        bool inTime = waitMs <= rule.WithinMs;
        ServiceLevelCounts outcome = inTime ? new(0, 0, 1, waitMs <= rule.ShortAbandonMs ? 1 : 0, 0) : PastThreshold;
        Miss(outcome, arrivedMs, arrivedMs + Math.Min(waitMs, rule.WithinMs + 1));
    }

    /// <summary>A contact was neither answered nor hung up when the run ended: past its threshold.</summary>
    internal void Forsake(long arrivedMs) => Miss(PastThreshold, arrivedMs, arrivedMs + rule.WithinMs + 1);

    private void Miss(in ServiceLevelCounts outcome, long arrivedMs, long decidedMs)
    {
        Counts += outcome;
        Series.Miss(arrivedMs, outcome);
        Book(decidedMs, false);
    }

    private void Book(long atMs, bool inTime)
    {
        long bin = Math.Min(atMs / BinMs, _counted.Length - 1);
        _counted[bin]++;
        if (inTime) _inTime[bin]++;
    }
}
