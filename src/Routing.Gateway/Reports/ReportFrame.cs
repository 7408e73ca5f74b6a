namespace Routing.Gateway;

/// <summary>What a report is about.</summary>
/// <param name="From">Start; rows begin with the interval that holds it.</param>
/// <param name="To">End; rows end with the interval that holds it.</param>
/// <param name="Interval">Length of a row.</param>
/// <param name="Zone">The center's time zone.</param>
/// <param name="Queue">Entry queue; null for all.</param>
internal sealed record ReportFrame(DateTimeOffset From, DateTimeOffset To, ReportInterval Interval, TimeZoneInfo Zone, string? Queue)
{
    /// <summary>Start of the first row.</summary>
    internal DateTimeOffset Start => Interval.Around(From, Zone).Start;

    /// <summary>End of the last row.</summary>
    internal DateTimeOffset End => Interval.Around(To.AddTicks(-1), Zone).End;
}
