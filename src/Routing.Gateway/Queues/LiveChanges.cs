using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Routing.Center;

namespace Routing.Gateway;

/// <summary>
/// The gauges for wallboards: whole for a screen that comes, then second by second only the queues that changed. Each update is made once, by the
/// first screen whose second is over, and sent to all as it is.
/// </summary>
internal sealed class LiveChanges(ICenter center, TimeProvider time)
{
    private const int Kept = 8;

    // A little less than the second after which screens ask, so that a tick that comes early doesn't wait for another.
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(900);

    private readonly Lock _gate = new();
    private readonly Queue<LiveFrame> _frames = new();
    private readonly ArrayBufferWriter<byte> _queue = new();
    private Dictionary<string, byte[]> _known = new(StringComparer.Ordinal);
    private long _number;
    private long _madeAt;
    private CenterView? _view;

    /// <summary>
    /// Gives what a screen lacks that has seen updates up to <paramref name="seen"/>, 0 for none, and the number of the last of them: the changes
    /// since then, or all where they are not known any more.
    /// </summary>
    internal (long Number, IReadOnlyList<ReadOnlyMemory<byte>> Parts) After(long seen)
    {
        lock (_gate)
        {
            Consider();
            LiveFrame last = _frames.Last();
            if (seen == last.Number) return (seen, []);
            LiveFrame[] missed = [.. _frames.Where(frame => frame.Number > seen)];
            bool isKnown = seen > 0 && missed[0].Number == seen + 1;
            return (last.Number, isKnown ? [.. missed.Select(frame => frame.Changes)] : [last.Whole]);
        }
    }

    private void Consider()
    {
        CenterView view = center.View;
        if (_frames.Count > 0 && (ReferenceEquals(view, _view) || time.GetElapsedTime(_madeAt) < Pace)) return;
        _madeAt = time.GetTimestamp();
        _view = view;
        Dictionary<string, byte[]> queues = view.Queues.ToDictionary(queue => queue.Id, BytesOf, StringComparer.Ordinal);

        // Another plan has everything sent anew, in its order.
        bool isWhole = !_known.Keys.SequenceEqual(queues.Keys, StringComparer.Ordinal);
        byte[][] changed = [.. queues.Where(queue => isWhole || !_known.TryGetValue(queue.Key, out byte[]? known) || !known.AsSpan().SequenceEqual(queue.Value)).Select(queue => queue.Value)];
        _known = queues;
        ReadOnlyMemory<byte> whole = Frame("live", view, queues.Values);
        _frames.Enqueue(new LiveFrame(++_number, whole, isWhole ? whole : Frame("live.changes", view, changed)));
        if (_frames.Count > Kept) _frames.Dequeue();
    }

    private byte[] BytesOf(QueueGauges queue)
    {
        _queue.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_queue, new JsonWriterOptions { Encoder = GatewayJson.Wire.LiveQueue.Options.Encoder }))
        {
            JsonSerializer.Serialize(json, LiveQueue.Of(queue), GatewayJson.Wire.LiveQueue);
        }

        return _queue.WrittenSpan.ToArray();
    }

    private static ReadOnlyMemory<byte> Frame(string name, CenterView view, IEnumerable<byte[]> queues)
    {
        var frame = new ArrayBufferWriter<byte>();
        string head = string.Create(
            CultureInfo.InvariantCulture,
            $"id: {view.Sequence}\nevent: {name}\ndata: {{\"center\":{JsonSerializer.Serialize(view.Center, GatewayJson.Wire.String)},\"at\":\"{CsvFile.Instant(InstantConverter.Of(view.AtMs))}\",\"sequence\":{view.Sequence},\"day\":{JsonSerializer.Serialize(DayAnswer.Of(view.Queues), GatewayJson.Wire.DayAnswer)},\"queues\":[");
        Encoding.UTF8.GetBytes(head, frame);
        bool isFirst = true;
        foreach (byte[] queue in queues)
        {
            if (!isFirst) frame.Write(","u8);
            frame.Write(queue);
            isFirst = false;
        }

        frame.Write("]}\n\n"u8);
        return frame.WrittenMemory;
    }
}
