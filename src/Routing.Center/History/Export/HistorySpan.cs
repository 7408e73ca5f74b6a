namespace Routing.Center;

/// <summary>Rows of whole days of the history.</summary>
/// <param name="Table">Which rows.</param>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day, itself included.</param>
/// <param name="TimeZone">IANA name of the zone whose days are meant.</param>
public sealed record HistorySpan(HistoryTable Table, DateOnly First, DateOnly Last, string TimeZone = "UTC")
{
    /// <summary>The span in milliseconds UTC, its end excluded.</summary>
    /// <exception cref="TimeZoneNotFoundException">This machine does not know the zone.</exception>
    internal (long FromMs, long ToMs) Instants()
    {
        if (!PlanZone.TryFind(TimeZone, out PlanZone zone)) throw new TimeZoneNotFoundException($"There is no time zone '{TimeZone}'.");
        return (MsOf(zone, First), MsOf(zone, Last.AddDays(1)));
    }

    private static long MsOf(PlanZone zone, DateOnly day) =>
        new DateTimeOffset(zone.FirstAt(day.ToDateTime(TimeOnly.MinValue)), TimeSpan.Zero).ToUnixTimeMilliseconds();
}
