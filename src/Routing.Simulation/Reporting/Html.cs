using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Routing.Simulation;

/// <summary>Elements of a page; the tree escapes what stands in them, so that no name can become markup.</summary>
internal static class Html
{
    /// <summary>An element; text and attributes may hold any characters.</summary>
    /// <param name="name">Its name, and after a dot its class, as in <c>p.note</c>.</param>
    /// <param name="content">Text, elements, attributes, or lists of them.</param>
    internal static XElement Of(string name, params object?[] content)
    {
        string[] parts = name.Split('.', 2);
        var element = new XElement(parts[0], content.Select(Clean));
        if (parts.Length > 1) element.SetAttributeValue("class", parts[1].Replace('.', ' '));
        return element;
    }

    internal static XAttribute At(string name, object value) => new(name, Clean(Convert.ToString(value, CultureInfo.InvariantCulture)) ?? string.Empty);

    /// <summary>A number that machines can read in full behind the shown one.</summary>
    internal static XElement Figure(double value, string shown) =>
        double.IsNaN(value) ? Of("span", shown) : Of("data", At("value", value.ToString("R", CultureInfo.InvariantCulture)), shown);

    private static object? Clean(object? part) =>
        part is string text ? string.Concat(text.EnumerateRunes().Select(rune => IsAllowed(rune) ? rune.ToString() : "\uFFFD")) : part;

    // Control characters can't stand in a page, not even escaped; what is outside the first plane always can.
    private static bool IsAllowed(System.Text.Rune rune) => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value);
}
