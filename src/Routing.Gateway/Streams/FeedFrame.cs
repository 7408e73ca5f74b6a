using System.Buffers;
using Routing.Center;

namespace Routing.Gateway;

/// <summary>One committed event, framed once for all streams that send it.</summary>
internal sealed class FeedFrame(FeedEvent feedEvent)
{
    /// <summary>Told before the end that an agent made: the switch has to release the caller.</summary>
    internal const string Release = "call.release";

    /// <summary>Told before the answer that an agent gave: the switch has to connect.</summary>
    internal const string Connect = "call.connect";
    private byte[]? _bytes;
    private byte[]? _bytesForWatchers;

    /// <summary>The event.</summary>
    internal FeedEvent Event { get; } = feedEvent;

    /// <summary>Its server-sent form. Two readers may both make it; either one is right.</summary>
    internal ReadOnlyMemory<byte> Bytes => _bytes ??= Frame(forWatchers: false);

    /// <summary>Its form for who only watches.</summary>
    internal ReadOnlyMemory<byte> BytesForWatchers => Event.Number is null && Event.Note is null ? Bytes : _bytesForWatchers ??= Frame(forWatchers: true);

    private byte[] Frame(bool forWatchers)
    {
        var buffer = new ArrayBufferWriter<byte>();
        // Only the last message of an event has its id: a stream cut between two resumes before both.
        if (Event.Release) Write(buffer, null, Release, forWatchers);
        if (Event.Connect) Write(buffer, null, Connect, forWatchers);
        Write(buffer, Event.Sequence, Event.Type, forWatchers);
        return buffer.WrittenSpan.ToArray();
    }

    private void Write(ArrayBufferWriter<byte> buffer, long? id, string name, bool forWatchers)
    {
        EventAnswer answer = EventAnswer.Of(Event, name);
        SseFormat.Write(buffer, id, name, forWatchers ? answer.ForWatchers() : answer, GatewayJson.Wire.EventAnswer);
    }
}
