using System.Xml.Linq;
using Routing.Simulation;

namespace Routing.Gateway;

/// <summary>One queue's half hours as charts and, folded away, as numbers.</summary>
internal static class DailyQueue
{
    private const double BinSeconds = 1800;

    private static readonly string[] Columns = ["offered", "answered", "in time", "service level", "target", "ASA"];

    /// <summary>A queue's section.</summary>
    internal static XElement Section(DailyFigures figures, ReportRow total)
    {
        ServiceLevelReport levels = figures.Levels;
        List<ReportRow> rows = [.. levels.Rows.Where(row => row.Queue == total.Queue)];
        double daySeconds = (levels.To - levels.From).TotalSeconds;
        var bins = new ReportRow?[(int)Math.Ceiling(daySeconds / BinSeconds)];
        foreach (ReportRow row in rows) bins[(int)((row.Start - levels.From).TotalSeconds / BinSeconds)] = row;
        string name = DailyTables.NameOf(figures, total.Queue);
        return Html.Of(
            "section",
            Html.Of("h2", name, " ", DailyTables.Verdict(total.ServiceLevel, total.Target)),
            Html.Of("div.charts", Level(name, total, bins, daySeconds), Offered(name, bins, daySeconds), Waits(name, total, bins, daySeconds)),
            Html.Of("details", Html.Of("summary", "The numbers by half hour"), DailyTables.Table("from", Columns, rows.Select(row => Line(levels, row)))));
    }

    private static XElement Level(string name, ReportRow total, ReportRow?[] bins, double daySeconds)
    {
        double target = total.Target ?? double.NaN;
        List<double> levels = [.. bins.Select(bin => bin?.ServiceLevel ?? double.NaN)];
        List<bool> below = [.. levels.Select(level => level < target)];
        var plot = new Plot(Axis.Time(daySeconds), Axis.Share(levels.Where(double.IsFinite).Append(double.IsNaN(target) ? 1 : target).Min()));
        return Panel.Of(
            "Service level",
            plot.Draw(
                $"Service level of {name} by half hour: {below.Count(each => each)} of {levels.Count(double.IsFinite)} below the target of {Shown.Share(target)}",
                plot.Columns("below", BinSeconds, below),
                double.IsNaN(target) ? null : plot.Level("target", target),
                plot.Steps("line", BinSeconds, levels)),
            ("line", "by half hour"), ("target", $"target {Shown.Share(target)}"), ("below", "below"));
    }

    private static XElement Offered(string name, ReportRow?[] bins, double daySeconds)
    {
        List<double> offered = [.. bins.Select(bin => (double)(bin?.Offered ?? 0))];
        List<double> answered = [.. bins.Select(bin => (double)(bin?.Answered ?? 0))];
        var plot = new Plot(Axis.Time(daySeconds), Axis.Numbers(offered.Max()));
        return Panel.Of(
            "Contacts per half hour",
            plot.Draw($"Contacts offered to {name} by half hour, at most {offered.Max()}", plot.Area("bars", BinSeconds, offered), plot.Steps("line", BinSeconds, answered)),
            ("bars", "offered"), ("line", "answered"));
    }

    private static XElement Waits(string name, ReportRow total, ReportRow?[] bins, double daySeconds)
    {
        List<double> waits = [.. bins.Select(bin => bin?.AsaSeconds ?? double.NaN)];
        double within = total.WithinSeconds ?? double.NaN;
        var plot = new Plot(Axis.Time(daySeconds), Axis.Numbers(waits.Append(within * 1.1).Where(double.IsFinite).Append(1).Max(), "\u00A0s"));
        return Panel.Of(
            "Wait of the answered",
            plot.Draw(
                $"Mean wait of the answered in {name} by half hour",
                double.IsNaN(within) ? null : plot.Level("target", within),
                plot.Steps("line", BinSeconds, waits)),
            ("line", "mean"), ("target", $"threshold {Shown.Seconds(within)}"));
    }

    private static XElement Line(ServiceLevelReport levels, ReportRow row) => Html.Of(
        "tr",
        Html.Of("th", Html.At("scope", "row"), Shown.Clock((row.Start - levels.From).TotalSeconds)),
        DailyTables.Count(row.Offered),
        DailyTables.Count(row.Answered),
        DailyTables.Count(row.AnsweredInTime),
        DailyTables.Share("td", row.ServiceLevel),
        Html.Of("td", row.ServiceLevel < row.Target ? "▾ below" : string.Empty),
        DailyTables.Wait(row.AsaSeconds));
}
