using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Routing.Gateway;

/// <summary>
/// JSON bodies written whole, with their length: an answer without it goes out in pieces, each of which costs the system as much as the
/// answer itself.
/// </summary>
internal static class JsonBody
{
    // A thread keeps room for common answers, not for the largest that it ever wrote.
    private const int MostKept = 32 * 1024;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _kept;

    [ThreadStatic]
    private static Utf8JsonWriter? _writer;

    /// <summary>Writes <paramref name="body"/>; it is sent when the request ends.</summary>
    internal static Task WriteAsync<T>(HttpResponse response, T body, JsonTypeInfo<T> type)
    {
        ArrayBufferWriter<byte> buffer = _kept ??= new ArrayBufferWriter<byte>(1024);
        Utf8JsonWriter writer = _writer ??= new Utf8JsonWriter(buffer, WriterOptions(type.Options));
        try
        {
            writer.Reset(buffer);
            JsonSerializer.Serialize(writer, body, type);
            writer.Flush();
            response.ContentLength = buffer.WrittenCount;
            response.BodyWriter.Write(buffer.WrittenSpan);
        }
        finally
        {
            if (buffer.Capacity > MostKept) (_kept, _writer) = (null, null);
            else buffer.ResetWrittenCount();
        }

        return Task.CompletedTask;
    }

    private static JsonWriterOptions WriterOptions(JsonSerializerOptions options) => new() { Encoder = options.Encoder, SkipValidation = true };
}
