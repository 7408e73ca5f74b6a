namespace Routing.Simulation;

/// <summary>
/// When callers come: the morning rises to its full rate over some minutes, then swells and ebbs; now and then many VIP callers
/// come at once. A Poisson process with that rate, made by thinning (Lewis and Shedler 1979).
/// </summary>
internal sealed class DemoArrivals(RandomSource random)
{
    // Together with the roster this keeps the desks busy and, but for the bursts, above their targets.
    private const double FullRate = 0.40;
    private const double RampSeconds = 240;
    private const double SwellSeconds = 1_200;
    private const double BurstEverySeconds = 480;
    private const double FirstBurstSeconds = 300;
    private const double BurstSeconds = 90;
    private const double BurstFactor = 4;

    private static readonly double VipShare = DemoCallerKind.All.Where(kind => kind.IsVip).Sum(kind => kind.Share);
    private static readonly double Highest = FullRate * 1.15 * (1 + (VipShare * (BurstFactor - 1)));

    /// <summary>Seconds since the start of the next caller after <paramref name="seconds"/>, and what kind of caller it is.</summary>
    public (double Seconds, DemoCallerKind Kind) Next(double seconds)
    {
        while (true)
        {
            seconds += random.NextExponential() / Highest;
            double vipFactor = IsBurst(seconds) ? BurstFactor : 1;
            double rate = Level(seconds) * FullRate * (1 + (VipShare * (vipFactor - 1)));
            if (random.NextUniform() * Highest < rate) return (seconds, Draw(vipFactor));
        }
    }

    /// <summary>Part of the full rate.</summary>
    internal static double Level(double seconds) =>
        seconds < RampSeconds
            ? 0.35 + (0.65 * seconds / RampSeconds)
            : 1 + (0.15 * Math.Sin(2 * Math.PI * (seconds - RampSeconds) / SwellSeconds));

    /// <summary>Whether many VIP callers come now.</summary>
    internal static bool IsBurst(double seconds) =>
        seconds >= FirstBurstSeconds && (seconds - FirstBurstSeconds) % BurstEverySeconds < BurstSeconds;

    private DemoCallerKind Draw(double vipFactor)
    {
        double all = DemoCallerKind.All.Sum(kind => Weight(kind, vipFactor));
        double drawn = random.NextUniform() * all;
        foreach (DemoCallerKind kind in DemoCallerKind.All)
        {
            drawn -= Weight(kind, vipFactor);
            if (drawn < 0) return kind;
        }

        return DemoCallerKind.All[^1];
    }

    private static double Weight(DemoCallerKind kind, double vipFactor) => kind.Share * (kind.IsVip ? vipFactor : 1);
}
