using System.Globalization;

namespace Routing.Gateway;

/// <summary>Numbers in query and header texts.</summary>
internal static class QueryNumbers
{
    /// <summary>Reads a number that may be left out; gives the problem of one that is not in its range.</summary>
    internal static Problem? Read(string field, string? text, long least, long most, out long? number)
    {
        number = null;
        if (string.IsNullOrEmpty(text)) return null;
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long value) || value < least || value > most)
        {
            return Problems.InvalidField(field, $"a whole number, {least} to {most}.");
        }

        number = value;
        return null;
    }
}
