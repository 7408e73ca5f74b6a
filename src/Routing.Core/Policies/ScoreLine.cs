namespace Routing.Core;

/// <summary>
/// How the score of a queue's contacts grows with their delay: weight × delay in thresholds, from some delay on with a larger weight, and a
/// head start. It changes only when controllers step, so that comparing the heads of lanes takes no more than this.
/// </summary>
/// <param name="Weight">Weight of the relative delay.</param>
/// <param name="UnitMs">What the delay is divided by, in milliseconds.</param>
internal readonly record struct ScoreLine(double Weight, double UnitMs)
{
    /// <summary>Weight of a lifted contact.</summary>
    internal double LiftedWeight { get; init; }

    /// <summary>Delay from which a contact is lifted.</summary>
    internal long LiftedFromMs { get; init; } = long.MaxValue;

    /// <summary>Added to every score.</summary>
    internal double Ahead { get; init; }

    /// <summary>Score of a contact that has waited <paramref name="delayMs"/>, its head start included.</summary>
    internal double Of(long delayMs) => ((IsLifted(delayMs) ? LiftedWeight : Weight) * (delayMs / UnitMs)) + Ahead;

    /// <summary>Whether a contact with that delay is lifted over the rest.</summary>
    internal bool IsLifted(long delayMs) => delayMs >= LiftedFromMs;
}
