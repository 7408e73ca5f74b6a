using System.Text.Json;
using System.Text.Json.Serialization;

namespace Routing.Cli;

/// <summary>Writes a number that is none, such as the confidence interval of a single run, as null.</summary>
internal sealed class NanAsNull : JsonConverter<double>
{
    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? double.NaN : reader.GetDouble();

    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
    {
        if (double.IsFinite(value)) writer.WriteNumberValue(value);
        else writer.WriteNullValue();
    }
}
