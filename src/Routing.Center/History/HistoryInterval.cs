namespace Routing.Center;

/// <summary>
/// Counts of one queue in one quarter of an hour; a contact counts in the interval in which the first of answer, abandon or threshold
/// happened. Times in milliseconds.
/// </summary>
internal sealed record HistoryInterval
{
    /// <summary>Length of an interval.</summary>
    internal const long LengthMs = 15 * 60_000L;

    internal long Offered { get; set; }

    internal long AnsweredInTime { get; set; }

    internal long AnsweredLate { get; set; }

    internal long AbandonedInTime { get; set; }

    internal long ShortAbandoned { get; set; }

    internal long PastThreshold { get; set; }

    /// <summary>Sum of the waits of the answered.</summary>
    internal long AnsweredWaitMs { get; set; }

    /// <summary>Contacts whose handling ended.</summary>
    internal long Handled { get; set; }

    /// <summary>Sum of their times with an agent, up to a transfer.</summary>
    internal long HandledMs { get; set; }

    /// <summary>Start of the interval that holds <paramref name="atMs"/>.</summary>
    internal static long StartOf(long atMs) => atMs - (atMs % LengthMs);
}
