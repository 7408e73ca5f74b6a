using System.Xml.Linq;
using Routing.Simulation;

namespace Routing.Gateway;

/// <summary>One queue's half hours as charts and, folded away, as numbers.</summary>
internal static class DailyQueue
{
    private const double BinSeconds = 1800;

    private static readonly string[] Columns = ["offered", "answered", "in time", "service level", "target", "ASA"];

    /// <summary>A queue's section.</summary>
    internal static XElement Section(DailyFigures figures, ReportRow total, DailyWords words)
    {
        ServiceLevelReport levels = figures.Levels;
        List<ReportRow> rows = [.. levels.Rows.Where(row => row.Queue == total.Queue)];
        double daySeconds = (levels.To - levels.From).TotalSeconds;
        var bins = new ReportRow?[(int)Math.Ceiling(daySeconds / BinSeconds)];
        foreach (ReportRow row in rows) bins[(int)((row.Start - levels.From).TotalSeconds / BinSeconds)] = row;
        string name = DailyTables.NameOf(figures, total.Queue);
        return Html.Of(
            "section",
            Html.Of("h2", name, " ", DailyTables.Verdict(total.ServiceLevel, total.Target, words)),
            Html.Of("div.charts", Level(name, total, bins, daySeconds, words), Offered(name, bins, daySeconds, words), Waits(name, total, bins, daySeconds, words)),
            Html.Of("details", Html.Of("summary", words["The numbers by half hour"]), DailyTables.Table(words["from"], Columns.Select(column => words[column]), rows.Select(row => Line(levels, row, words)))));
    }

    private static XElement Level(string name, ReportRow total, ReportRow?[] bins, double daySeconds, DailyWords words)
    {
        double target = total.Target ?? double.NaN;
        List<double> levels = [.. bins.Select(bin => bin?.ServiceLevel ?? double.NaN)];
        List<bool> below = [.. levels.Select(level => level < target)];
        var plot = new Plot(Axis.Time(daySeconds), Axis.Share(levels.Where(double.IsFinite).Append(double.IsNaN(target) ? 1 : target).Min()));
        return Panel.Of(
            words["Service level"],
            plot.Draw(
                words.Fill(
                    "Service level of {0} by half hour: {1} of {2} below the target of {3}", name, below.Count(each => each), levels.Count(double.IsFinite), Shown.Share(target)),
                plot.Columns("below", BinSeconds, below),
                double.IsNaN(target) ? null : plot.Level("target", target),
                plot.Steps("line", BinSeconds, levels)),
            ("line", words["by half hour"]), ("target", $"{words["target"]} {Shown.Share(target)}"), ("below", words["below"]));
    }

    private static XElement Offered(string name, ReportRow?[] bins, double daySeconds, DailyWords words)
    {
        List<double> offered = [.. bins.Select(bin => (double)(bin?.Offered ?? 0))];
        List<double> answered = [.. bins.Select(bin => (double)(bin?.Answered ?? 0))];
        var plot = new Plot(Axis.Time(daySeconds), Axis.Numbers(offered.Max()));
        return Panel.Of(
            words["Contacts per half hour"],
            plot.Draw(words.Fill("Contacts offered to {0} by half hour, at most {1}", name, offered.Max()), plot.Area("bars", BinSeconds, offered), plot.Steps("line", BinSeconds, answered)),
            ("bars", words["offered"]), ("line", words["answered"]));
    }

    private static XElement Waits(string name, ReportRow total, ReportRow?[] bins, double daySeconds, DailyWords words)
    {
        List<double> waits = [.. bins.Select(bin => bin?.AsaSeconds ?? double.NaN)];
        double within = total.WithinSeconds ?? double.NaN;
        var plot = new Plot(Axis.Time(daySeconds), Axis.Numbers(waits.Append(within * 1.1).Where(double.IsFinite).Append(1).Max(), "\u00A0s"));
        return Panel.Of(
            words["Wait of the answered"],
            plot.Draw(
                words.Fill("Mean wait of the answered in {0} by half hour", name),
                double.IsNaN(within) ? null : plot.Level("target", within),
                plot.Steps("line", BinSeconds, waits)),
            ("line", words["mean"]), ("target", $"{words["threshold"]} {Shown.Seconds(within)}"));
    }

    private static XElement Line(ServiceLevelReport levels, ReportRow row, DailyWords words) => Html.Of(
        "tr",
        Html.Of("th", Html.At("scope", "row"), Shown.Clock((row.Start - levels.From).TotalSeconds)),
        DailyTables.Count(row.Offered),
        DailyTables.Count(row.Answered),
        DailyTables.Count(row.AnsweredInTime),
        DailyTables.Share("td", row.ServiceLevel),
        Html.Of("td", row.ServiceLevel < row.Target ? $"▾ {words["below"]}" : string.Empty),
        DailyTables.Wait(row.AsaSeconds));
}
