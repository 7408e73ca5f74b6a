namespace Routing.Core;

/// <summary>
/// The counters that every service-level formula is made of, over some window. A contact counts in the window in which
/// the first of answer, abandon or threshold happens.
/// </summary>
/// <param name="AnsweredInTime">Answered within the threshold.</param>
/// <param name="AnsweredLate">Answered after it.</param>
/// <param name="AbandonedInTime">Abandoned within the threshold, short ones included.</param>
/// <param name="ShortAbandoned">Abandoned within the queue's short-abandon time.</param>
/// <param name="PastThreshold">Still waiting when the threshold passed, whatever became of them.</param>
public readonly record struct ServiceLevelCounts(
    long AnsweredInTime, long AnsweredLate, long AbandonedInTime, long ShortAbandoned, long PastThreshold)
{
    /// <summary>Contacts whose outcome against the threshold is known.</summary>
    public long Offered => AnsweredInTime + AbandonedInTime + PastThreshold;

    /// <summary>The sum of two windows.</summary>
    public static ServiceLevelCounts operator +(in ServiceLevelCounts a, in ServiceLevelCounts b) => new(
        a.AnsweredInTime + b.AnsweredInTime,
        a.AnsweredLate + b.AnsweredLate,
        a.AbandonedInTime + b.AbandonedInTime,
        a.ShortAbandoned + b.ShortAbandoned,
        a.PastThreshold + b.PastThreshold);

    /// <summary>The service level, 0 to 1, by <paramref name="formula"/>; NaN when nothing counts.</summary>
    public double Ratio(ServiceLevelFormula formula) => Counted(formula) is > 0 and long whole ? (double)Met(formula) / whole : double.NaN;

    /// <summary>Contacts for which the promise was kept, by <paramref name="formula"/>.</summary>
    public long Met(ServiceLevelFormula formula) =>
        formula == ServiceLevelFormula.AbandonsInTimeCountAsMet ? AnsweredInTime + AbandonedInTime : AnsweredInTime;

    /// <summary>Contacts that count at all, by <paramref name="formula"/>; sums over queues of this and of <see cref="Met"/> give their common service level.</summary>
    public long Counted(ServiceLevelFormula formula) => formula switch
    {
        ServiceLevelFormula.Offered or ServiceLevelFormula.AbandonsInTimeCountAsMet => Offered,
        ServiceLevelFormula.OfferedMinusShortAbandons => Offered - ShortAbandoned,
        ServiceLevelFormula.OfferedMinusAbandonsInTime => Offered - AbandonedInTime,
        ServiceLevelFormula.Answered => AnsweredInTime + AnsweredLate,
        _ => 0,
    };
}
