using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;

namespace Routing.Gateway;

/// <summary>Query of <c>GET /v1/reports/daily</c>.</summary>
internal sealed record DailyQuery(
    [property: FromQuery, Description("The day, as 2026-11-23, by the center's calendar; today where it is missing.")] string? Date,
    [property: FromQuery, Description("The page's language, en or zh; the browser's where it is missing.")] string? Lang = null)
{
    private static readonly ReportInterval HalfHours = ReportInterval.All.Single(interval => interval.Name == "PT30M");

    /// <summary>The day in half hours, or the problem.</summary>
    internal Problem? Read(TimeZoneInfo zone, DateTimeOffset now, out DateOnly date, out ReportFrame frame)
    {
        date = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).Date);
        bool isRead = Date is null || DateOnly.TryParseExact(Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
        bool isInRange = isRead && date.Year is > 1970 and < 9999;
        DateTime day = isInRange ? date.ToDateTime(TimeOnly.MinValue) : now.Date;
        frame = new ReportFrame(LocalDays.StartOf(day, zone), LocalDays.StartOf(day.AddDays(1), zone), HalfHours, zone, null);
        return isInRange ? null : Problems.InvalidField("date", "a day such as 2026-11-23.");
    }
}
