using System.Buffers;
using Routing.Center;

namespace Routing.Gateway;

/// <summary>The gauges in server-sent form, made once per view however many screens watch.</summary>
internal sealed class LiveFrames(ICenter center)
{
    private Framed? _last;

    /// <summary>The latest gauges.</summary>
    internal ReadOnlyMemory<byte> Current()
    {
        CenterView view = center.View;
        Framed? last = Volatile.Read(ref _last);
        if (last is not null && ReferenceEquals(last.View, view)) return last.Bytes;
        var buffer = new ArrayBufferWriter<byte>();
        SseFormat.Write(buffer, view.Sequence, "live", LiveAnswer.Of(view), GatewayJson.Wire.LiveAnswer);
        Volatile.Write(ref _last, new Framed(view, buffer.WrittenMemory));
        return buffer.WrittenMemory;
    }

    private sealed record Framed(CenterView View, ReadOnlyMemory<byte> Bytes);
}
