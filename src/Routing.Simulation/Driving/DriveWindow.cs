using System.Globalization;

namespace Routing.Simulation;

/// <summary>The part of a trace that is played: from <paramref name="From"/> up to, not including, <paramref name="To"/>.</summary>
/// <param name="From">Start.</param>
/// <param name="To">End.</param>
public sealed record DriveWindow(DateTimeOffset From, DateTimeOffset To)
{
    private static readonly string[] DateForms = ["yyyy-MM-dd", "yyyyMMdd", "yyMMdd"];
    private static readonly string[] TimeForms = ["H:mm", "H:mm:ss"];

    /// <summary>All time.</summary>
    public static DriveWindow Always { get; } = new(DateTimeOffset.MinValue, DateTimeOffset.MaxValue);

    /// <summary>Makes a window of texts.</summary>
    /// <param name="date">A day as <c>1999-01-03</c> or <c>990103</c>, or null.</param>
    /// <param name="from">A time of that day as <c>16:00</c>, a time in ISO 8601, or null.</param>
    /// <param name="to">The same for the end.</param>
    /// <param name="zone">Where day and time of day are meant.</param>
    /// <exception cref="FormatException">A text can't be read, a time of day comes without a date, or the end is not after the start.</exception>
    public static DriveWindow Parse(string? date, string? from, string? to, TimeZoneInfo zone)
    {
        DateOnly? day = date is null ? null : DayOf(date);
        var window = day is { } known ? new DriveWindow(Midnight(known, zone), Midnight(known.AddDays(1), zone)) : Always;
        window = new DriveWindow(
            from is null ? window.From : MomentOf(from, day, zone),
            to is null ? window.To : MomentOf(to, day, zone));
        return window.To > window.From ? window : throw new FormatException("The end of the drive is not after its start.");
    }

    /// <summary>Whether a moment lies in it.</summary>
    public bool Holds(DateTimeOffset moment) => moment >= From && moment < To;

    private static DateOnly DayOf(string date) =>
        DateOnly.TryParseExact(date, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new FormatException($"\"{date}\" is not a date such as 1999-01-03.");

    private static DateTimeOffset MomentOf(string text, DateOnly? day, TimeZoneInfo zone)
    {
        if (TimeOnly.TryParseExact(text, TimeForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return day is { } known ? Local(known.ToDateTime(time), zone) : throw new FormatException($"The time of day \"{text}\" needs a date.");
        return CsvValue.Instant(text, "The time");
    }

    private static DateTimeOffset Midnight(DateOnly day, TimeZoneInfo zone) => Local(day.ToDateTime(TimeOnly.MinValue), zone);

    private static DateTimeOffset Local(DateTime local, TimeZoneInfo zone) => new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
}
