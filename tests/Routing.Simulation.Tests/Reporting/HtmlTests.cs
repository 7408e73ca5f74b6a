using System.Xml.Linq;

namespace Routing.Simulation.Tests;

public sealed class HtmlTests
{
    [Theory]
    [InlineData("<script>alert('x')</script>", "&lt;script&gt;alert('x')&lt;/script&gt;")]
    [InlineData("A&B", "A&amp;B")]
    [InlineData("a\u0001b\uFFFEc", "a\uFFFDb\uFFFDc")]
    [InlineData("投诉 🎧", "投诉 🎧")]
    public void Text_CanNotBecomeMarkup(string text, string written) =>
        Assert.Equal($"<p>{written}</p>", Html.Of("p", text).ToString(SaveOptions.DisableFormatting));

    [Fact]
    public void HalfOfASurrogatePair_IsReplaced() =>
        Assert.Equal("<p>x\uFFFD</p>", Html.Of("p", "x" + (char)0xD83C).ToString(SaveOptions.DisableFormatting));

    [Fact]
    public void Attribute_IsEscaped()
    {
        XElement svg = Html.Of("svg", Html.At("aria-label", "\" onload=\"x\u0000<b>"));
        Assert.Equal("<svg aria-label=\"&quot; onload=&quot;x\uFFFD&lt;b&gt;\" />", svg.ToString());
    }

    [Fact]
    public void Name_CarriesClasses() =>
        Assert.Equal("<span class=\"badge met\">ok</span>", Html.Of("span.badge.met", "ok").ToString());

    [Fact]
    public void Figure_KeepsAllDigits()
    {
        Assert.Equal("<data value=\"0.30000000000000004\">30 %</data>", Html.Figure(0.1 + 0.2, "30 %").ToString());
        Assert.Equal("<span>–</span>", Html.Figure(double.NaN, "–").ToString());
    }
}
