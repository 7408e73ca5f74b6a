namespace Routing.Gateway;

/// <summary>Days by the calendar of a time zone.</summary>
internal static class LocalDays
{
    /// <summary>The instant at which a day begins: midnight, or where clocks jump over it the first moment after.</summary>
    internal static DateTimeOffset StartOf(DateTime date, TimeZoneInfo zone)
    {
        DateTime midnight = DateTime.SpecifyKind(date.Date, DateTimeKind.Unspecified);
        while (zone.IsInvalidTime(midnight)) midnight = midnight.AddMinutes(15);

        // Where midnight comes twice, the day begins with the first: the larger offset.
        TimeSpan offset = zone.IsAmbiguousTime(midnight) ? zone.GetAmbiguousTimeOffsets(midnight).Max() : zone.GetUtcOffset(midnight);
        return new DateTimeOffset(midnight, offset).ToUniversalTime();
    }
}
