using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Routing.Gateway;

/// <summary>Instants as ISO 8601: written in UTC with milliseconds, read only with an offset, so that none depends on a machine's zone.</summary>
internal sealed class InstantConverter : JsonConverter<DateTimeOffset>
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
    private const int Length = 24;

    /// <inheritdoc/>
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String) throw new JsonException();
        if (!TryParse(reader.GetString(), out DateTimeOffset instant)) throw new JsonException();
        return instant;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
    {
        Span<char> text = stackalloc char[Length];
        value.UtcDateTime.TryFormat(text, out int length, Format, CultureInfo.InvariantCulture);
        writer.WriteStringValue(text[..length]);
    }

    /// <summary>Reads an instant between 1970 and 2199.</summary>
    internal static bool TryParse(string? text, out DateTimeOffset instant)
    {
        instant = default;
        if (text is not { Length: >= 17 and <= 40 } || text[10] != 'T') return false;
        if (text[^1] != 'Z' && text.IndexOfAny(['+', '-'], 11) < 0) return false;
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out instant)) return false;
        return instant.Year is >= 1970 and < 2200;
    }

    /// <summary>The instant <paramref name="milliseconds"/> after 1970 began in UTC.</summary>
    internal static DateTimeOffset Of(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
