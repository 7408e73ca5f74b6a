namespace Routing.Center;

/// <summary>How old rows leave the history, <see cref="StepRows"/> at a time.</summary>
internal static class HistoryPurge
{
    /// <summary>Fewest days for which records are kept, about six months.</summary>
    internal const int LeastDays = 185;

    /// <summary>Rows deleted in one transaction at most.</summary>
    internal const int StepRows = 5_000;

    /// <summary>The instant before which records go.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer days than <see cref="LeastDays"/>.</exception>
    internal static long Before(long nowMs, int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, LeastDays);
        return nowMs - (days * 86_400_000L);
    }
}
