using System.Reflection;
using System.Text.Json;

namespace Routing.Gateway;

/// <summary>What kind of value a field takes, in words for whoever sent another.</summary>
internal static class ValueKinds
{
    private const string Before = "could not be converted to ";

    // The first that the type's name contains.
    private static readonly (string Type, string Expected)[] Known =
    [
        ("Dictionary`2", "an object of texts."),
        ("System.Collections.Generic", "a list."),
        ("System.DateTimeOffset", "a time with offset in ISO 8601, such as 2026-01-31T08:00:00Z, from 1970 to 2199."),
        ("System.Int32", "a whole number without quotes."),
        ("System.Int64", "a whole number without quotes."),
        ("System.Double", "a number without quotes."),
        ("System.Boolean", "true or false without quotes."),
        ("System.String", "a text in quotes."),
        ("Routing.", "an object."),
    ];

    /// <summary>A sentence's end that says what was expected, as far as the reader's message tells.</summary>
    internal static string ExpectedBy(JsonException exception)
    {
        int start = exception.Message.IndexOf(Before, StringComparison.Ordinal);
        string type = start < 0 ? string.Empty : exception.Message[(start + Before.Length)..].Split(". Path")[0];
        string expected = FieldOf(type, exception.Path!)?.PropertyType.ToString() ?? type;
        return Known.FirstOrDefault(each => expected.Contains(each.Type, StringComparison.Ordinal)).Expected ?? "a value of the right kind.";
    }

    // For what a constructor takes the reader names the whole body.
    private static PropertyInfo? FieldOf(string type, string path) => typeof(ValueKinds).Assembly.GetType(type)?.GetProperty(
        path[(path.LastIndexOf('.') + 1)..], BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase);
}
