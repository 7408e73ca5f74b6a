using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Routing.Gateway;

/// <summary>The text form of server-sent events. JSON holds no line break, so one data line always suffices.</summary>
internal static class SseFormat
{
    /// <summary>A comment that keeps connection and proxies awake.</summary>
    internal static ReadOnlySpan<byte> KeepAlive => ": keep-alive\n\n"u8;

    /// <summary>Told last where what the caller has shown no longer counts; it has no id, so that a reader resumes after the last event.</summary>
    internal static ReadOnlySpan<byte> CredentialsEnded => "event: stream.end\ndata: {\"reason\":\"credentials-ended\"}\n\n"u8;

    /// <summary>The first line of every stream.</summary>
    internal static ReadOnlySpan<byte> Opening => ": stream open\n\n"u8;

    /// <summary>Appends one event; without a sequence it has no id.</summary>
    internal static void Write<T>(IBufferWriter<byte> buffer, long? sequence, string name, T body, JsonTypeInfo<T> type)
    {
        if (sequence is { } id) Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"id: {id}\n"), buffer);
        Encoding.UTF8.GetBytes($"event: {name}\ndata: ", buffer);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = type.Options.Encoder }))
        {
            JsonSerializer.Serialize(json, body, type);
        }

        buffer.Write("\n\n"u8);
    }
}
