using System.Globalization;

namespace Routing.Simulation;

/// <summary>Numbers as a page shows them; a dash where there is none.</summary>
internal static class Shown
{
    internal const string Nothing = "–";

    internal static string Count(double count) => Number(count, count is > 0 and < 100 ? "0.0" : "#,0");

    internal static string Share(double share) => Number(share * 100, "0.0", "\u00A0%");

    internal static string Seconds(double seconds) => Number(seconds, "0.0", "\u00A0s");

    /// <summary>Half-width of an interval of shares, in percentage points; empty for a single replication.</summary>
    internal static string Around(double halfWidth) => double.IsNaN(halfWidth) ? string.Empty : "±\u00A0" + Number(halfWidth * 100, "0.0");

    internal static string Clock(double seconds) =>
        string.Create(CultureInfo.InvariantCulture, $"{(long)(seconds / 3600)}:{(long)(seconds / 60) % 60:00}");

    internal static string Plain(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Number(double value, string format, string unit = "") =>
        double.IsFinite(value) ? value.ToString(format, CultureInfo.InvariantCulture) + unit : Nothing;
}
