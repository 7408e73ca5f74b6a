namespace Routing.Core;

/// <summary>What is booked of a contact against its threshold.</summary>
internal enum Outcome : byte
{
    /// <summary>Answered within the threshold.</summary>
    AnsweredInTime = 0,

    /// <summary>Answered after it.</summary>
    AnsweredLate = 1,

    /// <summary>Hung up within it.</summary>
    AbandonedInTime = 2,

    /// <summary>Hung up within the short-abandon time; booked besides <see cref="AbandonedInTime"/>.</summary>
    ShortAbandoned = 3,

    /// <summary>Still waiting when it passed.</summary>
    PastThreshold = 4,
}
