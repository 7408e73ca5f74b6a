using System.Globalization;

namespace Routing.Center;

/// <summary>The plan's way of writing dates and times of day.</summary>
internal static class PlanTimes
{
    /// <summary>Reads <c>yyyy-MM-dd</c>.</summary>
    internal static bool TryDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    /// <summary>Reads <c>HH:mm</c>, and <c>24:00</c>, as minutes of the day.</summary>
    internal static bool TryMinutes(string text, out int minutes)
    {
        minutes = 24 * 60;
        if (text == "24:00") return true;
        bool isTime = TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out TimeOnly time);
        minutes = time.Hour * 60 + time.Minute;
        return isTime;
    }
}
