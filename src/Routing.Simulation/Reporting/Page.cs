using System.Globalization;
using System.Xml.Linq;

namespace Routing.Simulation;

/// <summary>A page that stands alone: no script, and nothing from another place.</summary>
internal static class Page
{
    private static readonly Lazy<string> Style = new(ReadStyle);

    /// <summary>The page as text.</summary>
    /// <param name="title">What it is about.</param>
    /// <param name="heading">Where it comes from.</param>
    /// <param name="report">The simulation it shows.</param>
    /// <param name="sections">Its body.</param>
    internal static string Of(string title, PageHeading heading, SimulationReport report, IEnumerable<XElement> sections)
    {
        XElement page = Html.Of(
            "html",
            Html.At("lang", "en"),
            Html.Of(
                "head",
                Html.Of("meta", Html.At("charset", "utf-8")),
                Html.Of("meta", Html.At("name", "viewport"), Html.At("content", "width=device-width, initial-scale=1")),
                Html.Of("title", $"{title} – {heading.Scenario}"),
                new XElement("style", Style.Value)),
            Html.Of("body", Hatching(), Header(title, heading, report), Html.Of("main", sections)));
        return "<!DOCTYPE html>\n" + page.ToString(SaveOptions.DisableFormatting) + "\n";
    }

    private static XElement Header(string title, PageHeading heading, SimulationReport report) => Html.Of(
        "header",
        Html.Of("h1", title, " ", Html.Of("span", heading.Scenario)),
        Html.Of(
            "dl",
            Fact("Date", heading.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            Fact("Policy", report.Policy),
            Fact("Time simulated", $"{Shown.Plain(report.DurationSeconds / 3600)} h"),
            Fact("Replications", report.Replications.ToString(CultureInfo.InvariantCulture)),
            Fact("Seed", report.Seed.ToString(CultureInfo.InvariantCulture)),
            Fact("State hash", report.StateHash)));

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
