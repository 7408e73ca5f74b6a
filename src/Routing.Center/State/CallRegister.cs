namespace Routing.Center;

/// <summary>
/// The calls a center knows, by the platform's id and by the engine's number: the open ones in order of their numbers, and those
/// that are over in order of their ends.
/// </summary>
internal sealed class CallRegister
{
    /// <summary>How long a call stays known after its end, in milliseconds.</summary>
    internal const long KnownMs = 24 * 3_600_000L;

    private readonly Dictionary<long, CallRecord> _byNumber = [];
    private readonly Dictionary<string, CallRecord> _newestById = new(StringComparer.Ordinal);
    private readonly HashSet<(string Source, string EventId)> _eventIds = [];
    private CallRecord? _last;

    internal CallList Open { get; } = new();

    internal CallList Over { get; } = new();

    internal HandOverRegister HandOvers { get; } = new();

    /// <summary>Number of the newest call.</summary>
    internal long LastNumber { get; set; }

    /// <summary>The call of this number; mostly the one asked for just before.</summary>
    internal CallRecord this[long number] => _last?.Number == number ? _last : _last = _byNumber[number];

    /// <summary>The call of this number, or null where it is no longer known.</summary>
    internal CallRecord? Known(long number) => _byNumber.GetValueOrDefault(number);

    /// <summary>The newest call of this id, of whatever source, or null.</summary>
    internal CallRecord? Newest(string callId) => _newestById.GetValueOrDefault(callId);

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
        _byNumber.Add(call.Number, call);
        (call.IsOver ? Over : Open).Add(call);
        AddById(call);
        HandOvers.Note(call);
        for (int i = 0; i < call.EventIds.Count; i++) _eventIds.Add((call.Source, call.EventIds[i]));
    }

    /// <summary>Moves a call that has just ended to those that are over.</summary>
    internal void End(CallRecord call, long at)
    {
        call.OverAt = at;
        Open.Remove(call);
        Over.Add(call);
    }

    internal bool KnowsEvent(string source, string eventId) => _eventIds.Contains((source, eventId));

    internal void RememberEvent(CallRecord call, string eventId)
    {
        if (_eventIds.Add((call.Source, eventId))) call.EventIds = [.. call.EventIds, eventId];
    }

    /// <summary>Forgets the calls that have been over for <see cref="KnownMs"/> at <paramref name="now"/>.</summary>
    internal void Forget(long now)
    {
        while (Over.First is { } oldest && oldest.OverAt + KnownMs <= now)
        {
            Over.Remove(oldest);
            _byNumber.Remove(oldest.Number);
            if (_last == oldest) _last = null;
            RemoveById(oldest);
            HandOvers.Forget(oldest);
            for (int i = 0; i < oldest.EventIds.Count; i++) _eventIds.Remove((oldest.Source, oldest.EventIds[i]));
        }
    }

    // Newest first, whatever the order in which they are added.
    private void AddById(CallRecord call)
    {
        CallRecord? newest = Newest(call.CallId);
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
