using System.Globalization;
using System.Text;

namespace Routing.Gateway;

/// <summary>What the API takes in a field. Each rule gives the problem, or null where the value is good.</summary>
internal static class FieldRules
{
    /// <summary>Longest id, in characters.</summary>
    internal const int IdLength = 128;

    /// <summary>Longest text, in characters.</summary>
    internal const int TextLength = 1024;

    /// <summary>Most attributes of a call.</summary>
    internal const int Attributes = 64;

    /// <summary>Most needs of a call.</summary>
    internal const int Needs = 16;

    /// <summary>An id that must be there.</summary>
    internal static Problem? RequiredId(string field, string? value) =>
        value is null ? Problems.MissingField(field) : Id(field, value);

    /// <summary>An id that may be left out: 1 to 128 printable characters.</summary>
    internal static Problem? Id(string field, string? value)
    {
        if (value is null) return null;
        return value.Length is 0 or > IdLength || string.IsNullOrWhiteSpace(value) || !IsPrintable(value)
            ? Problems.InvalidField(field, $"1 to {IdLength} printable characters.")
            : null;
    }

    /// <summary>A text that may be left out.</summary>
    internal static Problem? Text(string field, string? value)
    {
        if (value is null) return null;
        return value.Length > TextLength || value.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'))
            ? Problems.InvalidField(field, $"At most {TextLength} characters, none of them a control character.")
            : null;
    }

    /// <summary>A number that may be left out.</summary>
    internal static Problem? Range(string field, int? value, int least, int most) =>
        value is { } number && (number < least || number > most)
            ? Problems.InvalidField(field, $"{least} to {most}.")
            : null;

    /// <summary>Texts by name that may be left out.</summary>
    internal static Problem? Map(string field, IReadOnlyDictionary<string, string?>? values, bool nullRemoves)
    {
        if (values is null) return null;
        if (values.Count > Attributes) return Problems.InvalidField(field, $"At most {Attributes} entries.");
        foreach ((string name, string? value) in values)
        {
            if (Id(field, name) is { } badName) return badName;
            if (value is null && !nullRemoves) return Problems.InvalidField($"{field}.{name}", "A text.");
            if (Text($"{field}.{name}", value) is { } badValue) return badValue;
        }

        return null;
    }

    private static bool IsPrintable(string value)
    {
        foreach (Rune rune in value.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar) return false;
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned)
            {
                return false;
            }
        }

        return true;
    }
}
