using System.Xml.Linq;
using Routing.Simulation;

namespace Routing.Gateway;

/// <summary>The tables of all queues.</summary>
internal static class DailyTables
{
    private static readonly string[] QueueColumns =
        ["service level", "target", "", "offered", "answered", "in time", "abandoned", "abandon rate", "ASA", "p50", "p90", "longest", "AHT"];

    /// <summary>Each queue's day in one line.</summary>
    internal static XElement Queues(DailyFigures figures, DailyWords words) =>
        Table(words["queue"], QueueColumns.Select(name => words[name]), figures.Levels.Totals.Select(total => QueueLine(figures, total, words)));

    /// <summary>Each queue by all formulas, its own marked.</summary>
    internal static XElement Formulas(DailyFigures figures, DailyWords words) => Html.Of(
        "details",
        new XAttribute("open", "open"),
        Html.Of("summary", words["Service level by each formula"]),
        Table(words["queue"], FormulaNames.All.Select(FormulaNames.Of).Select(words.Formula), figures.Levels.Totals.Select(total => Html.Of(
            "tr.formulas",
            Html.Of("th", NameOf(figures, total.Queue)),
            FormulaNames.All.Select(FormulaNames.Of).Select(formula => Share("td", total.Formulas[formula]))))));

    /// <summary>A table that scrolls by itself where it is too wide.</summary>
    internal static XElement Table(string first, IEnumerable<string> columns, IEnumerable<XElement> lines) => Html.Of(
        "div.wide",
        Html.Of(
            "table",
            Html.Of("thead", Html.Of("tr", Html.Of("th", Html.At("scope", "col"), first), columns.Select(name => Html.Of("th", Html.At("scope", "col"), name)))),
            Html.Of("tbody", lines)));

    /// <summary>A share in a cell, with the exact value behind it.</summary>
    internal static XElement Share(string cell, double? share) => Html.Of(cell, Html.Figure(share ?? double.NaN, Shown.Share(share ?? double.NaN)));

    /// <summary>Seconds in a cell.</summary>
    internal static XElement Wait(double? seconds) => Html.Of("td", Html.Figure(seconds ?? double.NaN, Shown.Seconds(seconds ?? double.NaN)));

    /// <summary>A count in a cell.</summary>
    internal static XElement Count(long count) => Html.Of("td", Html.Figure(count, count.ToString("#,0", System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>A queue's name in the plan; its id where it is there no longer.</summary>
    internal static string NameOf(DailyFigures figures, string queue) =>
        figures.Queues.FirstOrDefault(each => each.Id == queue)?.Name is { Length: > 0 } name ? name : queue;

    /// <summary>How a service level stands to its target, as a mark and a word.</summary>
    internal static XElement Verdict(double? level, double? target, DailyWords words)
    {
        if (level is null || target is null) return Html.Of("span.badge.none", Marked("–", words["no data"]));
        return level >= target ? Html.Of("span.badge.met", Marked("✓", words["met"])) : Html.Of("span.badge.missed", Marked("✕", words["missed"]));
    }

    // One line, however narrow its place.
    private static string Marked(string mark, string word) => $"{mark} {word}".Replace(' ', '\u00A0');

    private static XElement QueueLine(DailyFigures figures, ReportRow total, DailyWords words)
    {
        ContactTally tally = figures.Contacts.GetValueOrDefault(total.Queue) ?? new ContactTally();
        return Html.Of(
            "tr.queue",
            Html.At("id", $"queue-{total.Queue}"),
            Html.Of("th", Html.At("scope", "row"), NameOf(figures, total.Queue)),
            Share("td.level", total.ServiceLevel),
            Share("td", total.Target),
            Html.Of("td.verdict", Verdict(total.ServiceLevel, total.Target, words)),
            Count(total.Offered),
            Count(total.Answered),
            Count(total.AnsweredInTime),
            Count(tally.Abandoned),
            Share("td", QueueRatios.Share(tally.Abandoned, tally.Contacts)),
            Wait(total.AsaSeconds),
            Wait(tally.WaitSeconds(0.5)),
            Wait(tally.WaitSeconds(0.9)),
            Wait(tally.WaitSeconds(1)),
            Wait(total.AhtSeconds));
    }
}
