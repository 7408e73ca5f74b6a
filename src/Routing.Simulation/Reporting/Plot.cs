using System.Globalization;
using System.Xml.Linq;

namespace Routing.Simulation;

/// <summary>A plot: two axes, and the marks that its paths make.</summary>
internal sealed class Plot(Axis across, Axis up)
{
    private const double Width = 400;
    private const double Height = 200;
    private const double Left = 46;
    private const double Right = Width - 18;
    private const double Top = 10;
    private const double Bottom = Height - 24;

    /// <summary>The picture.</summary>
    /// <param name="label">What it shows, for those who don't see it.</param>
    /// <param name="marks">Marks from back to front.</param>
    internal XElement Draw(string label, params object?[] marks) => Html.Of(
        "svg",
        Html.At("viewBox", $"0 0 {Width} {Height}"),
        Html.At("role", "img"),
        Html.At("aria-label", label),
        Html.Of("path.grid", D(string.Concat(up.Ticks().Select(tick => $"M{Left} {Y(tick)}H{Right}")))),
        marks,
        Html.Of("path.axis", D($"M{Left} {Text(Bottom)}H{Right}")),
        across.Ticks().Select(tick => Html.Of("text.x", Html.At("x", X(tick)), Html.At("y", Bottom + 16), across.Label(tick))),
        up.Ticks().Select(tick => Html.Of("text.y", Html.At("x", Left - 6), Html.At("y", Text(Place(tick) + 4)), up.Label(tick))));

    /// <summary>A line of one level step per bin, broken where there is no value.</summary>
    internal XElement Steps(string css, double bin, IReadOnlyList<double> values) =>
        Html.Of("path." + css, D(string.Concat(Stretches(values).Select(part => "M" + Forward(bin, values, part)))));

    /// <summary>The area between two stepped lines.</summary>
    internal XElement Band(string css, double bin, IReadOnlyList<double> low, IReadOnlyList<double> high) =>
        Html.Of("path." + css, D(string.Concat(Stretches(low).Select(part => "M" + Forward(bin, high, part) + Backward(bin, low, part) + "Z"))));

    /// <summary>The area below a stepped line.</summary>
    internal XElement Area(string css, double bin, IReadOnlyList<double> values) => Html.Of(
        "path." + css,
        D(string.Concat(Stretches(values).Select(part => $"M{X(part.First * bin)} {Y(up.From)}L{Forward(bin, values, part)}V{Y(up.From)}Z"))));

    /// <summary>Whole columns over the bins that are picked.</summary>
    internal XElement Columns(string css, double bin, IReadOnlyList<bool> picked)
    {
        List<double> values = [.. picked.Select(each => each ? up.To : double.NaN)];
        return Area(css, bin, values);
    }

    /// <summary>A level line across.</summary>
    internal XElement Level(string css, double value) => Html.Of("path." + css, D($"M{Left} {Y(value)}H{Right}"));

    /// <summary>An upright line.</summary>
    internal XElement Upright(string css, double value) => Html.Of("path." + css, D($"M{X(value)} {Text(Top)}V{Text(Bottom)}"));

    /// <summary>A line from point to point.</summary>
    internal XElement Line(string css, IEnumerable<(double Across, double Up)> points) =>
        Html.Of("path." + css, D("M" + string.Join('L', points.Select(point => $"{X(point.Across)} {Y(point.Up)}"))));

    internal XElement Dot(string css, double acrossValue, double upValue, double radius) =>
        Html.Of("circle." + css, Html.At("cx", X(acrossValue)), Html.At("cy", Y(upValue)), Html.At("r", radius));

    private static XAttribute D(string path) => Html.At("d", path);

    private static string Text(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>Runs of bins that have values.</summary>
    private static IEnumerable<(int First, int End)> Stretches(IReadOnlyList<double> values)
    {
        for (int first = 0; first < values.Count; first++)
        {
            if (double.IsNaN(values[first])) continue;
            int end = first;
            while (end < values.Count && !double.IsNaN(values[end])) end++;
            yield return (first, end);
            first = end;
        }
    }

    private string Forward(double bin, IReadOnlyList<double> values, (int First, int End) part) =>
        $"{X(part.First * bin)} {Y(values[part.First])}"
        + string.Concat(Enumerable.Range(part.First, part.End - part.First).Select(index => $"V{Y(values[index])}H{X((index + 1) * bin)}"));

    private string Backward(double bin, IReadOnlyList<double> values, (int First, int End) part) =>
        string.Concat(Enumerable.Range(part.First, part.End - part.First).Reverse().Select(index => $"V{Y(values[index])}H{X(index * bin)}"));

    private double Place(double value) => Bottom - ((Math.Clamp(value, up.From, up.To) - up.From) / (up.To - up.From) * (Bottom - Top));

    private string Y(double value) => Text(Place(value));

    private string X(double value) => Text(Left + ((Math.Clamp(value, across.From, across.To) - across.From) / (across.To - across.From) * (Right - Left)));
}
