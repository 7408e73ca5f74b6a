using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace Routing.Gateway;

/// <summary>Query of <c>GET /v1/reports/service-level</c>. Texts until they are checked, so that a mistake can be named by its field.</summary>
internal sealed record ReportQuery(
    [property: FromQuery, Description("Start, ISO 8601; the start of today, by the center's calendar, where it is missing.")] string? From,
    [property: FromQuery, Description("End, ISO 8601; now where it is missing. At most 400 days after the start.")] string? To,
    [property: FromQuery, Description("Length of a row: PT15M, PT30M (default), PT1H or P1D.")] string? Interval,
    [property: FromQuery, Description("Entry queue; all where it is missing.")] string? Queue)
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(400);

    private const string DefaultInterval = "PT30M";

    /// <summary>The report's frame, or the first problem.</summary>
    internal Problem? Read(TimeZoneInfo zone, DateTimeOffset now, out ReportFrame frame)
    {
        DateTimeOffset from = LocalDays.StartOf(TimeZoneInfo.ConvertTime(now, zone).Date, zone);
        DateTimeOffset to = now;
        frame = new ReportFrame(from, to, ReportInterval.All[0], zone, Queue);
        if (From is not null && !InstantConverter.TryParse(From, out from)) return Problems.InvalidField("from", "a time with offset in ISO 8601.");
        if (To is not null && !InstantConverter.TryParse(To, out to)) return Problems.InvalidField("to", "a time with offset in ISO 8601.");
        if (FieldRules.Id("queue", Queue) is { } badQueue) return badQueue;
        ReportInterval? interval = ReportInterval.All.FirstOrDefault(each => each.Name == (Interval ?? DefaultInterval));
        if (interval is null) return Problems.InvalidField("interval", $"one of {string.Join(", ", ReportInterval.All.Select(each => each.Name))}.");
        frame = new ReportFrame(from, to, interval, zone, Queue);
        return to > from && to - from <= Longest ? null : Problems.InvalidField("to", "after the start, and at most 400 days after it.");
    }
}
