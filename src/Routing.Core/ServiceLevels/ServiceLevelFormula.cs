namespace Routing.Core;

/// <summary>How a share in time is made of the counters in <see cref="ServiceLevelCounts"/>.</summary>
public enum ServiceLevelFormula : byte
{
    /// <summary>Answered in time / offered: an abandon is a miss.</summary>
    Offered = 0,

    /// <summary>Answered in time / (offered − short abandons).</summary>
    OfferedMinusShortAbandons = 1,

    /// <summary>Answered in time / (offered − abandons in time).</summary>
    OfferedMinusAbandonsInTime = 2,

    /// <summary>(Answered in time + abandons in time) / offered.</summary>
    AbandonsInTimeCountAsMet = 3,

    /// <summary>Answered in time / answered.</summary>
    Answered = 4,
}
