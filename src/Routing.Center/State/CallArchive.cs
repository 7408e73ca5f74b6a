using System.Buffers;
using System.Runtime.InteropServices;

namespace Routing.Center;

/// <summary>
/// Calls that have been over for a while, in the order of their ends, as the bytes that a snapshot holds of them: these take a small part of the
/// memory of records, give collections nothing to follow, and a snapshot copies them as they are. One that is asked for becomes a
/// record again for a while and keeps its place. What is a record and what is bytes never shows outside.
/// </summary>
internal sealed class CallArchive
{
    // Asked for before almost every command.
    private static readonly List<CallRecord> None = [];

    private readonly ArchiveBytes _bytes = new();
    private readonly CallOutline _outline = new();
    private readonly ArrayBufferWriter<byte> _scratch = new(512);
    private readonly Dictionary<long, CallRecord> _records = [];
    private readonly Dictionary<long, long> _byNumber = [];
    private readonly Dictionary<ulong, long> _byId = [];
    private readonly Dictionary<ulong, long> _byEvent = [];
    private readonly Queue<(long Place, long SinceMs)> _unpacked = new();
    private ArchivedCall[] _places = new ArchivedCall[16];
    private long _first;
    private long _end;
    private long _nowMs;

    /// <summary>How many calls it holds, records included.</summary>
    internal int Count => (int)(_end - _first);

    /// <summary>How many of them are bytes.</summary>
    internal int PackedCount => _byNumber.Count;

    /// <summary>Makes room for so many more.</summary>
    internal void Expect(int count)
    {
        _byNumber.EnsureCapacity(_byNumber.Count + count);
        _byId.EnsureCapacity(_byId.Count + count);
        _byEvent.EnsureCapacity(_byEvent.Count + count);
    }

    /// <summary>Puts a call at the end.</summary>
    /// <returns>Whether it is bytes from now on; else it stays a record, because others hold on to it.</returns>
    internal bool Add(CallRecord call)
    {
        _outline.Take(call);
        bool isPacked = TryAdd(_outline, BytesOf(call));
        if (!isPacked) _records.Add(PlaceOf(_outline), call);
        return isPacked;
    }

    /// <summary>Puts a call of which the bytes are known at the end, unless it has to be a record.</summary>
    internal bool TryAdd(CallOutline call, ReadOnlySpan<byte> bytes)
    {
        if (!IsPackable(call)) return false;
        Pack(PlaceOf(call), call, bytes);
        return true;
    }

    /// <summary>Makes a call bytes again that has been a record since <paramref name="untilMs"/> or longer.</summary>
    /// <param name="nowMs">The time now, milliseconds UTC.</param>
    /// <param name="untilMs">The latest time.</param>
    /// <param name="call">The call.</param>
    /// <returns>Whether there is another.</returns>
    internal bool TryRepack(long nowMs, long untilMs, out CallRecord? call)
    {
        _nowMs = nowMs;
        call = null;
        if (!_unpacked.TryPeek(out (long Place, long SinceMs) next) || next.SinceMs > untilMs) return false;
        _unpacked.Dequeue();
        if (next.Place < _first || !_records.TryGetValue(next.Place, out CallRecord? record)) return true;
        _outline.Take(record);
        if (!IsPackable(_outline)) return true;
        Pack(next.Place, _outline, BytesOf(record));
        _records.Remove(next.Place);
        call = record;
        return true;
    }

    /// <summary>Whether it holds the call of this number as bytes.</summary>
    internal bool Holds(long number) => _byNumber.ContainsKey(number);

    /// <summary>Makes the call of this number a record, with all whose ids have the same hash.</summary>
    internal IReadOnlyList<CallRecord> Unpack(long number) =>
        _byNumber.TryGetValue(number, out long place) ? UnpackAll(PlaceAt(place).IdHash) : None;

    /// <summary>Makes all calls of this id records.</summary>
    internal IReadOnlyList<CallRecord> Unpack(string callId) => UnpackAll(Fingerprint.Of(callId));

    /// <summary>Makes the call a record of which an event of this id may be.</summary>
    internal IReadOnlyList<CallRecord> UnpackEvent(string source, string eventId) =>
        _byEvent.Count > 0 && _byEvent.TryGetValue(CallOutline.EventHash(source, eventId), out long place) ? UnpackAll(PlaceAt(place).IdHash) : None;

    /// <summary>Takes the first call away if it was over by <paramref name="until"/>.</summary>
    /// <param name="until">Milliseconds UTC.</param>
    /// <param name="record">The call where it was a record.</param>
    internal bool TryTake(long until, out CallRecord? record)
    {
        record = null;
        if (_first == _end || PlaceAt(_first).OverAt > until) return false;
        if (!_records.Remove(_first, out record)) Forget(_first, Read(_first));
        _first++;
        return true;
    }

    /// <summary>Writes all of them as <see cref="RecordFields"/> does.</summary>
    internal void Write(ref FieldWriter writer)
    {
        for (long place = _first; place < _end; place++)
        {
            ref ArchivedCall call = ref PlaceAt(place);
            if (_records.TryGetValue(place, out CallRecord? record)) RecordFields.Write(ref writer, record);
            else writer.Bytes(_bytes.Read(call.Chunk, call.Start, call.Length));
        }
    }

    // Hand-overs hold on to their calls. Two events of one hash could not be told apart.
    private bool IsPackable(CallOutline call)
    {
        if (call.IsHeld) return false;
        ReadOnlySpan<ulong> events = CollectionsMarshal.AsSpan(call.Events);
        for (int i = 0; i < events.Length; i++)
        {
            if (_byEvent.ContainsKey(events[i]) || events[..i].Contains(events[i])) return false;
        }

        return true;
    }

    private long PlaceOf(CallOutline call)
    {
        if (_end - _first == _places.Length) Grow();
        PlaceAt(_end) = new ArchivedCall(call.Number, call.OverAt, call.IdHash, -1, -1, 0, 0);
        return _end++;
    }

    private void Pack(long place, CallOutline call, ReadOnlySpan<byte> bytes)
    {
        (int chunk, int start) = _bytes.Add(bytes);
        ref ArchivedCall packed = ref PlaceAt(place);
        packed = packed with { OlderOfHash = _byId.GetValueOrDefault(packed.IdHash, -1), Chunk = chunk, Start = start, Length = bytes.Length };
        _byNumber.Add(call.Number, place);
        _byId[packed.IdHash] = place;
        foreach (ulong eventHash in call.Events) _byEvent.Add(eventHash, place);
    }

    private ReadOnlySpan<byte> BytesOf(CallRecord call)
    {
        _scratch.ResetWrittenCount();
        var writer = new FieldWriter(_scratch);
        RecordFields.Write(ref writer, call);
        writer.Flush();
        return _scratch.WrittenSpan;
    }

    private List<CallRecord> UnpackAll(ulong idHash)
    {
        if (!_byId.TryGetValue(idHash, out long newest)) return None;
        List<CallRecord> unpacked = [];
        for (long place = newest; place >= 0; place = PlaceAt(place).OlderOfHash)
        {
            CallRecord call = Read(place);
            Release(place, call);
            _records.Add(place, call);
            _unpacked.Enqueue((place, _nowMs));
            unpacked.Add(call);
        }

        _byId.Remove(idHash);
        return unpacked;
    }

    // One that is forgotten may stand anywhere among those of its hash, for some were packed again.
    private void Forget(long place, CallRecord call)
    {
        Release(place, call);
        ArchivedCall gone = PlaceAt(place);
        if (_byId[gone.IdHash] == place)
        {
            if (gone.OlderOfHash < 0) _byId.Remove(gone.IdHash);
            else _byId[gone.IdHash] = gone.OlderOfHash;
            return;
        }

        long newer = _byId[gone.IdHash];
        while (PlaceAt(newer).OlderOfHash != place) newer = PlaceAt(newer).OlderOfHash;
        PlaceAt(newer) = PlaceAt(newer) with { OlderOfHash = gone.OlderOfHash };
    }

    private void Release(long place, CallRecord call)
    {
        _byNumber.Remove(call.Number);
        foreach (string eventId in call.EventIds) _byEvent.Remove(CallOutline.EventHash(call.Source, eventId));
        _bytes.Release(PlaceAt(place).Chunk);
    }

    private CallRecord Read(long place)
    {
        ArchivedCall call = PlaceAt(place);
        var reader = new FieldReader(_bytes.Read(call.Chunk, call.Start, call.Length));
        return RecordFields.ReadCall(ref reader);
    }

    private ref ArchivedCall PlaceAt(long place) => ref _places[place & (_places.Length - 1)];

    private void Grow()
    {
        var larger = new ArchivedCall[_places.Length * 2];
        for (long place = _first; place < _end; place++) larger[place & (larger.Length - 1)] = PlaceAt(place);
        _places = larger;
    }
}
