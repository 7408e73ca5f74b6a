using System.Globalization;

namespace Routing.Gateway;

/// <summary>How often the holder of a key may ask.</summary>
/// <param name="RatePerSecond">Requests per second in the long run.</param>
/// <param name="Burst">Requests that may come at once after a pause.</param>
internal sealed record KeyLimit(double RatePerSecond, int Burst)
{
    private const double Most = 1_000_000;

    /// <summary>Reads <c>ratePerSecond</c> and <c>burst</c> of a key; null where the key has none.</summary>
    /// <exception cref="StartRefusedException">They are no such numbers.</exception>
    internal static KeyLimit? Read(IConfigurationSection key)
    {
        string? rateText = key["ratePerSecond"];
        string? burstText = key["burst"];
        if (rateText is null) return burstText is null ? null : throw new StartRefusedException($"{key.Path} has a burst without ratePerSecond.");
        if (!double.TryParse(rateText, NumberStyles.Float, CultureInfo.InvariantCulture, out double rate) || rate is not (> 0 and <= Most))
        {
            throw new StartRefusedException($"{key.Path} needs a ratePerSecond above 0 and at most {Most}.");
        }

        // A second's worth at once, unless told otherwise.
        if (burstText is null) return new KeyLimit(rate, (int)Math.Ceiling(rate));
        return int.TryParse(burstText, NumberStyles.None, CultureInfo.InvariantCulture, out int burst) && burst is > 0 and <= (int)Most
            ? new KeyLimit(rate, burst)
            : throw new StartRefusedException($"{key.Path} needs a burst of 1 to {Most}.");
    }
}
