using System.Buffers;
using Routing.Center;

namespace Routing.Gateway;

/// <summary>One committed event, framed once for all streams that send it.</summary>
internal sealed class FeedFrame(FeedEvent feedEvent)
{
    private const string Release = "call.release";
    private const string Connect = "call.connect";
    private byte[]? _bytes;

    /// <summary>The event.</summary>
    internal FeedEvent Event { get; } = feedEvent;

    /// <summary>Its server-sent form. Two readers may both make it; either one is right.</summary>
    internal ReadOnlyMemory<byte> Bytes => _bytes ??= Frame();

    private byte[] Frame()
    {
        var buffer = new ArrayBufferWriter<byte>();
        // Only the last message of an event has its id: a stream cut between two resumes before both.
        if (Event.Release) SseFormat.Write(buffer, null, Release, EventAnswer.Of(Event, Release), GatewayJson.Wire.EventAnswer);
        if (Event.Connect) SseFormat.Write(buffer, null, Connect, EventAnswer.Of(Event, Connect), GatewayJson.Wire.EventAnswer);
        SseFormat.Write(buffer, Event.Sequence, Event.Type, EventAnswer.Of(Event), GatewayJson.Wire.EventAnswer);
        return buffer.WrittenSpan.ToArray();
    }
}
