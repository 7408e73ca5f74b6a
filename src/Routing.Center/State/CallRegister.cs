namespace Routing.Center;

/// <summary>
/// The calls a center knows, by the platform's id and by the engine's number: the open ones in order of their numbers, and those
/// that are over in order of their ends, of which the older ones are packed.
/// </summary>
internal sealed class CallRegister
{
    /// <summary>How long a call stays known after its end, in milliseconds.</summary>
    internal const long KnownMs = 24 * 3_600_000L;

    /// <summary>How long a call that is over, or was asked for, stays a record, in milliseconds.</summary>
    internal const long RecentMs = 2_000;

    private readonly Dictionary<long, CallRecord> _byNumber = [];
    private readonly Dictionary<string, CallRecord> _newestById = new(StringComparer.Ordinal);
    private readonly HashSet<(string Source, string EventId)> _eventIds = [];
    private CallRecord? _last;

    internal CallList Open { get; } = new();

    internal CallList Over { get; } = new();

    internal CallArchive Archive { get; } = new();

    /// <summary>How many are known.</summary>
    internal int Count => Open.Count + Archive.Count + Over.Count;

    internal HandOverRegister HandOvers { get; } = new();

    /// <summary>Number of the newest call.</summary>
    internal long LastNumber { get; set; }

    /// <summary>The call of this number; mostly the one asked for just before.</summary>
    internal CallRecord this[long number] => _last?.Number == number ? _last : _last = Known(number) ?? throw new KeyNotFoundException($"No call has the number {number}.");

    /// <summary>The call of this number, or null where it is no longer known.</summary>
    internal CallRecord? Known(long number)
    {
        if (_byNumber.TryGetValue(number, out CallRecord? call)) return call;
        Index(Archive.Unpack(number));
        return _byNumber.GetValueOrDefault(number);
    }

    /// <summary>Whether a call of this number is known.</summary>
    internal bool Knows(long number) => _byNumber.ContainsKey(number) || Archive.Holds(number);

    /// <summary>The newest call of this id, of whatever source, or null.</summary>
    internal CallRecord? Newest(string callId)
    {
        Index(Archive.Unpack(callId));
        return _newestById.GetValueOrDefault(callId);
    }

    /// <summary>The call of this source and id, or null; without a source the newest of that id.</summary>
    internal CallRecord? Find(string? source, string callId)
    {
        CallRecord? call = Newest(callId);
        while (call is not null && source is not null && !string.Equals(call.Source, source, StringComparison.Ordinal))
        {
            call = call.OlderOfSameId;
        }

        return call;
    }

    /// <summary>Makes a call known: the open ones before those that are over, each in its order.</summary>
    internal void Add(CallRecord call)
    {
        (call.IsOver ? Over : Open).Add(call);
        Index(call);
    }

    /// <summary>Makes a call known that is over, by the bytes that it was read from, unless it has to be a record.</summary>
    internal bool TryAddPacked(CallOutline call, ReadOnlySpan<byte> bytes) => !Knows(call.Number) && Archive.TryAdd(call, bytes);

    /// <summary>Makes a call known that was saved as a record; those that are over come before any that end from now on.</summary>
    internal void Recover(CallRecord call)
    {
        if (!call.IsOver) Add(call);
        else if (!Archive.Add(call)) Index(call);
    }

    /// <summary>Moves a call that has just ended to those that are over.</summary>
    internal void End(CallRecord call, long at)
    {
        call.OverAt = at;
        Open.Remove(call);
        Over.Add(call);
    }

    internal bool KnowsEvent(string source, string eventId)
    {
        Index(Archive.UnpackEvent(source, eventId));
        return _eventIds.Contains((source, eventId));
    }

    internal void RememberEvent(CallRecord call, string eventId)
    {
        if (_eventIds.Add((call.Source, eventId))) call.EventIds = [.. call.EventIds, eventId];
    }

    /// <summary>
    /// Forgets the calls that have been over for <see cref="KnownMs"/> at <paramref name="now"/>, and packs those that have been for
    /// <see cref="RecentMs"/>.
    /// </summary>
    internal void Forget(long now)
    {
        while (Archive.TryTake(now - KnownMs, out CallRecord? record))
        {
            if (record is not null) Forget(record);
        }

        while (Over.First is { } oldest && oldest.OverAt + RecentMs <= now)
        {
            Over.Remove(oldest);
            // After a long pause some go straight from one to the other.
            if (oldest.OverAt + KnownMs <= now || Archive.Add(oldest)) Forget(oldest);
        }

        while (Archive.TryRepack(now, now - RecentMs, out CallRecord? packed))
        {
            if (packed is not null) Forget(packed);
        }
    }

    private void Index(IReadOnlyList<CallRecord> calls)
    {
        for (int i = 0; i < calls.Count; i++) Index(calls[i]);
    }

    private void Index(CallRecord call)
    {
        _byNumber.Add(call.Number, call);
        AddById(call);
        HandOvers.Note(call);
        for (int i = 0; i < call.EventIds.Count; i++) _eventIds.Add((call.Source, call.EventIds[i]));
    }

    private void Forget(CallRecord call)
    {
        _byNumber.Remove(call.Number);
        if (_last == call) _last = null;
        RemoveById(call);
        HandOvers.Forget(call);
        for (int i = 0; i < call.EventIds.Count; i++) _eventIds.Remove((call.Source, call.EventIds[i]));
    }

    // Newest first, whatever the order in which they are added.
    private void AddById(CallRecord call)
    {
        CallRecord? newest = _newestById.GetValueOrDefault(call.CallId);
        if (newest is null || newest.Number < call.Number)
        {
            call.OlderOfSameId = newest;
            _newestById[call.CallId] = call;
            return;
        }

        while (newest.OlderOfSameId is { } older && older.Number > call.Number) newest = older;
        call.OlderOfSameId = newest.OlderOfSameId;
        newest.OlderOfSameId = call;
    }

    private void RemoveById(CallRecord call)
    {
        CallRecord newest = _newestById[call.CallId];
        if (newest == call)
        {
            if (call.OlderOfSameId is null) _newestById.Remove(call.CallId);
            else _newestById[call.CallId] = call.OlderOfSameId;
            return;
        }

        while (newest.OlderOfSameId != call) newest = newest.OlderOfSameId!;
        newest.OlderOfSameId = call.OlderOfSameId;
    }
}
