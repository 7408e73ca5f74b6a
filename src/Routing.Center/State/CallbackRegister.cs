namespace Routing.Center;

/// <summary>The callbacks a center knows, by number, by what their clients call them and by what is due: open ones, and those over within a day.</summary>
internal sealed class CallbackRegister
{
    /// <summary>How long a callback stays known after its end, in milliseconds.</summary>
    internal const long KnownMs = 24 * 3_600_000L;

    /// <summary>How often it is looked whether the load allows a visit, in milliseconds.</summary>
    internal const long LookMs = 10_000;

    private readonly SortedDictionary<long, CallbackRecord> _byNumber = [];
    private readonly Dictionary<(string Source, string Key), CallbackRecord> _byKey = [];
    private readonly SortedSet<(long Due, long Number)> _due = [];
    private readonly SortedSet<(long Due, long Number)> _visits = [];
    private readonly SortedSet<(long At, long Number)> _over = [];
    private int _underWay;

    /// <summary>Number of the newest.</summary>
    internal long LastNumber { get; set; }

    /// <summary>All of them by number.</summary>
    internal IReadOnlyCollection<CallbackRecord> All => _byNumber.Values;

    /// <summary>Visits that wait for their moment, by their earliest times.</summary>
    internal IEnumerable<CallbackRecord> Visits => _visits.Select(visit => _byNumber[visit.Number]);

    /// <summary>Whether one is a contact now, so that it matters exactly when the engine does something with it.</summary>
    internal bool IsAnyUnderWay => _underWay > 0;

    /// <summary>The callback, or null.</summary>
    internal CallbackRecord? Find(long number) => _byNumber.GetValueOrDefault(number);

    /// <summary>The callback that its client knows by this key, or null.</summary>
    internal CallbackRecord? Find(string source, string? key) => key is null ? null : _byKey.GetValueOrDefault((source, key));

    /// <summary>The one that is due at <paramref name="now"/>, visits not among them, or null.</summary>
    internal CallbackRecord? DueAt(long now) => _due.Count > 0 && _due.Min.Due <= now ? _byNumber[_due.Min.Number] : null;

    /// <summary>When something is due next after <paramref name="now"/>, or <see cref="long.MaxValue"/>.</summary>
    internal long NextDue(long now) => Math.Min(_due.Count == 0 ? long.MaxValue : _due.Min.Due, NextLook(now));

    internal void Add(CallbackRecord callback)
    {
        _byNumber.Add(callback.Number, callback);
        if (callback.Key is { } key) _byKey.Add((callback.Source, key), callback);
        Enlist(callback);
    }

    /// <summary>Changes one in place.</summary>
    internal void Change(CallbackRecord callback, Action<CallbackRecord> change)
    {
        Delist(callback);
        change(callback);
        Enlist(callback);
    }

    /// <summary>Forgets those that have been over for <see cref="KnownMs"/> at <paramref name="now"/>.</summary>
    internal void Forget(long now)
    {
        while (_over.Count > 0 && _over.Min.At + KnownMs <= now)
        {
            CallbackRecord oldest = _byNumber[_over.Min.Number];
            Delist(oldest);
            _byNumber.Remove(oldest.Number);
            if (oldest.Key is { } key) _byKey.Remove((oldest.Source, key));
        }
    }

    // At whole multiples, so that when it is looked depends on nothing but the time.
    private long NextLook(long now)
    {
        if (_visits.Count == 0) return long.MaxValue;
        long earliest = (_visits.Min.Due + LookMs - 1) / LookMs * LookMs;
        return Math.Max(earliest, ((now / LookMs) + 1) * LookMs);
    }

    private void Enlist(CallbackRecord callback)
    {
        if (callback.IsOver) _over.Add((callback.OverAt, callback.Number));
        if (callback.IsPending) Pending(callback).Add((callback.DueAt, callback.Number));
        if (callback.IsUnderWay) _underWay++;
    }

    private void Delist(CallbackRecord callback)
    {
        if (callback.IsOver) _over.Remove((callback.OverAt, callback.Number));
        if (callback.IsPending) Pending(callback).Remove((callback.DueAt, callback.Number));
        if (callback.IsUnderWay) _underWay--;
    }

    private SortedSet<(long Due, long Number)> Pending(CallbackRecord callback) => callback.Request.Kind == CallbackKind.Visit ? _visits : _due;
}
