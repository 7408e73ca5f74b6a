using Routing.Core;

namespace Routing.Gateway;

/// <summary>Service level of one window, by the plan's formula and by all of them.</summary>
internal sealed record WindowAnswer(
    double? Ratio, IReadOnlyDictionary<string, double?> Formulas, long Offered, long AnsweredInTime, long AnsweredLate, long AbandonedInTime, long PastThreshold)
{
    /// <summary>The window's counts and ratios.</summary>
    internal static WindowAnswer Of(in ServiceLevelCounts counts, ServiceLevelFormula formula)
    {
        var ratios = new Dictionary<string, double?>(FormulaNames.All.Count, StringComparer.Ordinal);
        foreach (ServiceLevelFormula each in FormulaNames.All) ratios.Add(FormulaNames.Of(each), QueueRatios.Known(counts.Ratio(each)));
        return new WindowAnswer(
            QueueRatios.Known(counts.Ratio(formula)),
            ratios,
            counts.Offered,
            counts.AnsweredInTime,
            counts.AnsweredLate,
            counts.AbandonedInTime,
            counts.PastThreshold);
    }
}
