namespace Routing.Gateway;

/// <summary>Length of a report's rows, in the center's time zone: quarters, halves and whole hours, and days by the local calendar.</summary>
/// <param name="Name">As ISO 8601 has it.</param>
/// <param name="Minutes">Length in minutes; 0 for a day, whose length may be 23 or 25 hours.</param>
internal sealed record ReportInterval(string Name, int Minutes)
{
    /// <summary>Those there are; the history keeps quarters of an hour.</summary>
    internal static IReadOnlyList<ReportInterval> All { get; } = [new("PT15M", 15), new("PT30M", 30), new("PT1H", 60), new("P1D", 0)];

    /// <summary>Start and end of the interval that holds <paramref name="instant"/>.</summary>
    internal (DateTimeOffset Start, DateTimeOffset End) Around(DateTimeOffset instant, TimeZoneInfo zone)
    {
        DateTimeOffset local = TimeZoneInfo.ConvertTime(instant, zone);
        if (Minutes == 0) return (LocalDays.StartOf(local.Date, zone), LocalDays.StartOf(local.Date.AddDays(1), zone));
        long length = TimeSpan.FromMinutes(Minutes).Ticks;
        DateTimeOffset start = local.AddTicks(-(local.Ticks % length));
        return (start.ToUniversalTime(), start.AddTicks(length).ToUniversalTime());
    }
}
