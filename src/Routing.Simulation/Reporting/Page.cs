using System.Globalization;
using System.Xml.Linq;

namespace Routing.Simulation;

/// <summary>A page that stands alone: no script, and nothing from another place.</summary>
internal static class Page
{
    private static readonly Lazy<string> StyleText = new(ReadStyle);

    /// <summary>What the style element holds, so that a server can name its hash.</summary>
    internal static string Style => StyleText.Value;

    /// <summary>The page as text.</summary>
    /// <param name="title">What it is about.</param>
    /// <param name="heading">Where it comes from.</param>
    /// <param name="report">The simulation it shows.</param>
    /// <param name="sections">Its body.</param>
    internal static string Of(string title, PageHeading heading, SimulationReport report, IEnumerable<XElement> sections) =>
        Of(title, heading.Scenario, FactsOf(heading, report), sections);

    /// <summary>The page as text, whatever it is about.</summary>
    /// <param name="title">What it is about.</param>
    /// <param name="subject">Of whom or what.</param>
    /// <param name="facts">What stands beside the title, by name.</param>
    /// <param name="sections">Its body.</param>
    /// <param name="language">Its language, a BCP 47 tag.</param>
    internal static string Of(
        string title, string subject, IEnumerable<(string Name, string Value)> facts, IEnumerable<XElement> sections, string language = "en")
    {
        XElement page = Html.Of(
            "html",
            Html.At("lang", language),
            Html.Of(
                "head",
                Html.Of("meta", Html.At("charset", "utf-8")),
                Html.Of("meta", Html.At("name", "viewport"), Html.At("content", "width=device-width, initial-scale=1")),
                Html.Of("title", $"{title} – {subject}"),
                new XElement("style", Style)),
            Html.Of("body", Hatching(), Header(title, subject, facts), Html.Of("main", sections)));
        return "<!DOCTYPE html>\n" + page.ToString(SaveOptions.DisableFormatting) + "\n";
    }

    private static XElement Header(string title, string subject, IEnumerable<(string Name, string Value)> facts) => Html.Of(
        "header",
        Html.Of("h1", title, " ", Html.Of("span", subject)),
        Html.Of("dl", facts.Select(fact => Fact(fact.Name, fact.Value))));

    private static IEnumerable<(string Name, string Value)> FactsOf(PageHeading heading, SimulationReport report) =>
    [
        ("Date", heading.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("Policy", report.Policy),
        ("Time simulated", $"{Shown.Plain(report.DurationSeconds / 3600)} h"),
        ("Replications", report.Replications.ToString(CultureInfo.InvariantCulture)),
        ("Seed", report.Seed.ToString(CultureInfo.InvariantCulture)),
        ("State hash", report.StateHash),
    ];

    private static XElement Fact(string name, string value) => Html.Of("div", Html.Of("dt", name), Html.Of("dd", value));

    /// <summary>The pattern of bins below target, so that they are told by more than colour.</summary>
    private static XElement Hatching() => Html.Of(
        "svg.defs",
        Html.At("aria-hidden", "true"),
        Html.Of(
            "defs",
            Html.Of(
                "pattern",
                Html.At("id", "hatch"),
                Html.At("width", "5"),
                Html.At("height", "5"),
                Html.At("patternUnits", "userSpaceOnUse"),
                Html.At("patternTransform", "rotate(45)"),
                Html.Of("path.hatch", Html.At("d", "M0 0V5")))));

    private static string ReadStyle()
    {
        using Stream stream = typeof(Page).Assembly.GetManifestResourceStream("report.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
