using System.Globalization;

namespace Routing.Simulation;

/// <summary>Values of a trace as text and back; what can't be read is named in a <see cref="FormatException"/>.</summary>
internal static class CsvValue
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    public static string Of(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", Invariant);

    public static string Of(double seconds) => seconds.ToString("0.###", Invariant);

    public static string Of(int number) => number.ToString(Invariant);

    public static string Of(DateOnly date) => date.ToString("yyyy-MM-dd", Invariant);

    public static string? Text(string value) => value.Length == 0 ? null : value;

    public static string Required(string value, string field) =>
        value.Length > 0 ? value : throw new FormatException($"{field} is missing.");

    public static DateTimeOffset Instant(string value, string field) =>
        DateTimeOffset.TryParse(value, Invariant, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant)
            ? instant
            : throw Unreadable(value, field, "a time in ISO 8601");

    public static DateOnly Date(string value, string field) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", Invariant, DateTimeStyles.None, out var date)
            ? date
            : throw Unreadable(value, field, "a date as yyyy-MM-dd");

    public static int Number(string value, string field) =>
        int.TryParse(value, NumberStyles.None, Invariant, out var number)
            ? number
            : throw Unreadable(value, field, "a whole number, 0 or more");

    public static double Seconds(string value, string field) =>
        double.TryParse(value, NumberStyles.AllowDecimalPoint, Invariant, out var seconds) && double.IsFinite(seconds)
            ? seconds
            : throw Unreadable(value, field, "seconds, 0 or more");

    private static FormatException Unreadable(string value, string field, string wanted) =>
        new($"{field} \"{value}\" is not {wanted}.");
}
