namespace Routing.Gateway;

/// <summary>Durations as clients see them.</summary>
internal static class Seconds
{
    /// <summary>Whole milliseconds as seconds.</summary>
    internal static double Of(long milliseconds) => milliseconds / 1000.0;

    /// <summary>Whole milliseconds as seconds, where there are any.</summary>
    internal static double? Of(long? milliseconds) => milliseconds / 1000.0;
}
