namespace Routing.Simulation;

/// <summary>Equal parts of the time that counts; the last may be cut short by its end.</summary>
/// <param name="BinMs">Length of a bin: 15 minutes, or the multiple that keeps them few, unless asked for otherwise.</param>
/// <param name="Count">How many there are.</param>
internal readonly record struct SeriesBins(long BinMs, int Count)
{
    private const long QuarterHourMs = 15 * 60_000;

    /// <summary>A day of quarter hours.</summary>
    private const long Most = 96;

    internal double BinSeconds => BinMs / 1000.0;

    /// <summary>The bins of a time, of the length asked for.</summary>
    internal static SeriesBins Over(long durationMs, long? askedMs = null)
    {
        long binMs = askedMs ?? (QuarterHourMs * Math.Max(1, Parts(durationMs, QuarterHourMs * Most)));
        return new SeriesBins(binMs, (int)Math.Max(1, Parts(durationMs, binMs)));
    }

    /// <summary>The bin of a time; the last one for what lies past the end.</summary>
    internal int Of(long atMs) => (int)Math.Min(atMs / BinMs, Count - 1);

    private static long Parts(long whole, long part) => (whole + part - 1) / part;
}
