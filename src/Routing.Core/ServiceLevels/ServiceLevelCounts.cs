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
    public double Ratio(ServiceLevelFormula formula) => formula switch
    {
        ServiceLevelFormula.Offered => Share(AnsweredInTime, Offered),
        ServiceLevelFormula.OfferedMinusShortAbandons => Share(AnsweredInTime, Offered - ShortAbandoned),
        ServiceLevelFormula.OfferedMinusAbandonsInTime => Share(AnsweredInTime, Offered - AbandonedInTime),
        ServiceLevelFormula.AbandonsInTimeCountAsMet => Share(AnsweredInTime + AbandonedInTime, Offered),
        ServiceLevelFormula.Answered => Share(AnsweredInTime, AnsweredInTime + AnsweredLate),
        _ => double.NaN,
    };

    private static double Share(long part, long whole) => whole > 0 ? (double)part / whole : double.NaN;
}
