using System.Xml.Linq;

namespace Routing.Simulation;

/// <summary>A chart with its title and the key to its marks.</summary>
internal static class Panel
{
    /// <param name="title">What it shows.</param>
    /// <param name="picture">The chart.</param>
    /// <param name="keys">Classes of the marks and what they mean.</param>
    internal static XElement Of(string title, XElement picture, params (string Css, string Meaning)[] keys) => Html.Of(
        "figure",
        Html.Of("figcaption", Html.Of("b", title), keys.Select(key => Html.Of("span.key", Swatch(key.Css), key.Meaning))),
        picture);

    private static XElement Swatch(string css) => Html.Of(
        "svg",
        Html.At("viewBox", "0 0 22 12"),
        Html.At("aria-hidden", "true"),
        Html.Of("path." + css, Html.At("d", IsArea(css) ? "M1 1H21V11H1Z" : "M1 6H21")));

    private static bool IsArea(string css) => css is "band" or "below" or "bars" or "busy";
}
