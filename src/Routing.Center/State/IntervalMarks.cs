using Routing.Core;

namespace Routing.Center;

/// <summary>Where the current quarter of an hour, half hour and calendar day began, and the totals then.</summary>
internal sealed class IntervalMarks
{
    private const long QuarterMs = 900_000;
    private const long HalfMs = 1_800_000;
    private const long DayMs = 86_400_000;

    internal IntervalMark Quarter { get; } = new();

    internal IntervalMark Half { get; } = new();

    internal IntervalMark Day { get; } = new();

    /// <summary>Sets the starts for a center whose first plan comes into force: nothing was counted before.</summary>
    internal void Begin(OpeningCalendar calendar, long now)
    {
        Quarter.StartMs = now - (now % QuarterMs);
        Half.StartMs = now - (now % HalfMs);
        Day.StartMs = DayStart(calendar, now);
    }

    /// <summary>The earliest start up to <paramref name="now"/> that has not been marked yet, or null. Whole intervals without any command are skipped.</summary>
    internal long? NextStart(OpeningCalendar calendar, long now)
    {
        long next = Earlier(long.MaxValue, Quarter, now - (now % QuarterMs));
        next = Earlier(next, Half, now - (now % HalfMs));
        next = Earlier(next, Day, DayStart(calendar, now));
        return next == long.MaxValue ? null : next;
    }

    /// <summary>Marks every interval that starts at <paramref name="start"/>.</summary>
    internal void Take(long start, OpeningCalendar calendar, RoutingEngine engine)
    {
        var totals = new MarkedTotals[engine.Table!.Queues.Count];
        for (int queue = 0; queue < totals.Length; queue++) totals[queue] = MarkedTotals.Of(engine.ReadQueue(queue));
        if (start % QuarterMs == 0 && start > Quarter.StartMs) Set(Quarter, start, totals);
        if (start % HalfMs == 0 && start > Half.StartMs) Set(Half, start, totals);
        if (DayStart(calendar, start) == start && start > Day.StartMs) Set(Day, start, totals);
    }

    /// <summary>Start of the calendar day of <paramref name="now"/>; past the calendar's last day, days of 24 h, without any, UTC days.</summary>
    internal static long DayStart(OpeningCalendar calendar, long now)
    {
        IReadOnlyList<long> starts = calendar.DayStartsMs;
        int low = 0;
        int high = starts.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (starts[middle] <= now) low = middle + 1;
            else high = middle;
        }

        long start = low == 0 ? 0 : starts[low - 1];
        return low > 0 && low < starts.Count ? start : now - ((now - start) % DayMs);
    }

    private static long Earlier(long next, IntervalMark mark, long start) => start > mark.StartMs ? Math.Min(next, start) : next;

    private static void Set(IntervalMark mark, long start, MarkedTotals[] totals)
    {
        mark.StartMs = start;
        mark.Totals = totals;
    }
}
