using System.Xml.Linq;

namespace Routing.Simulation;

/// <summary>A verdict as a mark and a word, besides its colour.</summary>
internal static class Badge
{
    internal static Verdict VerdictOf(Estimate level, double target)
    {
        if (double.IsNaN(level.Mean)) return Verdict.Unknown;
        double around = double.IsNaN(level.Ci95) ? 0 : level.Ci95;
        if (level.Mean - around >= target) return Verdict.Met;
        return level.Mean + around >= target ? Verdict.AtRisk : Verdict.Missed;
    }

    internal static string CssOf(QueueResult queue) => VerdictOf(queue.ServiceLevel, queue.Target) switch
    {
        Verdict.Met => "met",
        Verdict.AtRisk => "risk",
        Verdict.Missed => "missed",
        _ => "none",
    };

    internal static XElement Of(QueueResult queue) => Html.Of("span.badge." + CssOf(queue), VerdictOf(queue.ServiceLevel, queue.Target) switch
    {
        Verdict.Met => "✓\u00A0met",
        Verdict.AtRisk => "!\u00A0at\u00A0risk",
        Verdict.Missed => "✕\u00A0missed",
        _ => "–\u00A0no\u00A0data",
    });
}
