using Routing.Core;

namespace Routing.Center;

/// <summary>
/// Frames the commands of one commit. Each entry: time (8 bytes), length of the command (4), the command, number of events (4),
/// length of the events (4), the events; integers little-endian.
/// </summary>
internal sealed class CommitWriter : IDisposable
{
    private readonly PooledBuffer _buffer = new();

    /// <summary>Sequence of the first event.</summary>
    internal long FirstSequence { get; private set; }

    /// <summary>Sequence of the last event; less than the first while there is none.</summary>
    internal long LastSequence { get; private set; }

    /// <summary>Time of the last entry, milliseconds UTC.</summary>
    internal long AtMs { get; private set; }

    /// <summary>Whether nothing has been added.</summary>
    internal bool IsEmpty => LastSequence < FirstSequence;

    /// <inheritdoc/>
    public void Dispose() => _buffer.Dispose();

    /// <summary>Begins the commit that follows <paramref name="lastSequence"/>.</summary>
    internal void Begin(long lastSequence)
    {
        _buffer.Clear();
        FirstSequence = lastSequence + 1;
        LastSequence = lastSequence;
    }

    /// <summary>Adds one command with the events it gave, at least one.</summary>
    internal void Add(CenterCommand command, long atMs, ReadOnlySpan<RoutingEvent> events)
    {
        _buffer.WriteInt64(atMs);
        int lengthAt = _buffer.Length;
        _buffer.WriteInt32(0);
        CommandCodec.Write(_buffer, command);
        _buffer.PatchInt32(lengthAt, _buffer.Length - lengthAt - sizeof(int));
        _buffer.WriteInt32(events.Length);
        lengthAt = _buffer.Length;
        _buffer.WriteInt32(0);
        EventCodec.Write(_buffer, events);
        _buffer.PatchInt32(lengthAt, _buffer.Length - lengthAt - sizeof(int));
        AtMs = atMs;
        LastSequence += events.Length;
    }

    /// <summary>The row; its payload is a copy, so that it outlives the next commit.</summary>
    internal JournalRow ToRow(string center, long epoch) => new JournalRow(
        FirstSequence,
        LastSequence,
        epoch,
        AtMs,
        JournalRow.CurrentFormat,
        RoutingEngine.RulesVersion,
        _buffer.Written.ToArray(),
        0).Sealed(center);
}
