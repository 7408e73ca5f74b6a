namespace Routing.Center;

/// <summary>The engine's running totals of each queue at the start of an interval.</summary>
internal sealed class IntervalMark
{
    /// <summary>Start of the interval, milliseconds UTC.</summary>
    internal long StartMs { get; set; }

    /// <summary>Totals by queue number; a queue that is newer than the interval had none.</summary>
    internal MarkedTotals[] Totals { get; set; } = [];

    /// <summary>What a queue with these totals now counted since the start.</summary>
    internal MarkedTotals Since(int queue, in MarkedTotals now) => queue < Totals.Length ? now.Since(Totals[queue]) : now;
}
