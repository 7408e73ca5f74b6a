using System.Text.Json.Serialization;
using Routing.Core;

namespace Routing.Center;

/// <summary>What the history holds of one queue in one quarter of an hour.</summary>
/// <param name="Queue">Entry queue.</param>
/// <param name="StartMs">Start of the quarter, milliseconds UTC.</param>
/// <param name="AnsweredInTime">Answered within the threshold.</param>
/// <param name="AnsweredLate">Answered after it.</param>
/// <param name="AbandonedInTime">Abandoned within the threshold, short ones included.</param>
/// <param name="ShortAbandoned">Abandoned within the queue's short-abandon time.</param>
/// <param name="PastThreshold">Still waiting when the threshold passed.</param>
/// <param name="AnsweredWaitMs">Sum of the waits of the answered.</param>
/// <param name="Handled">Contacts whose handling ended.</param>
/// <param name="HandledMs">Sum of their times with an agent.</param>
public sealed record IntervalRecord(
    string Queue,
    long StartMs,
    long AnsweredInTime,
    long AnsweredLate,
    long AbandonedInTime,
    long ShortAbandoned,
    long PastThreshold,
    long AnsweredWaitMs,
    long Handled,
    long HandledMs)
{
    /// <summary>Length of the intervals that the history keeps, in milliseconds: a quarter of an hour.</summary>
    public const long LengthMs = HistoryInterval.LengthMs;

    /// <summary>The counters that service levels are made of.</summary>
    [JsonIgnore]
    public ServiceLevelCounts Counts => new(AnsweredInTime, AnsweredLate, AbandonedInTime, ShortAbandoned, PastThreshold);
}
