namespace Routing.Center;

/// <summary>The follow-ups a center knows, by number, by customer and by what is due: unresolved ones, and those resolved within a day.</summary>
internal sealed class FollowUpRegister
{
    /// <summary>How long a follow-up stays known after its resolution, in milliseconds.</summary>
    internal const long KnownMs = 24 * 3_600_000L;

    private readonly SortedDictionary<long, FollowUpRecord> _byNumber = [];
    private readonly Dictionary<string, List<FollowUpRecord>> _unresolved = new(StringComparer.Ordinal);
    private readonly SortedSet<(long Due, long Number)> _misses = [];
    private readonly SortedSet<(long At, long Number)> _resolved = [];

    /// <summary>Number of the newest.</summary>
    internal long LastNumber { get; set; }

    /// <summary>All of them by number.</summary>
    internal IReadOnlyCollection<FollowUpRecord> All => _byNumber.Values;

    /// <summary>When the next deadline passes, or <see cref="long.MaxValue"/>.</summary>
    internal long NextDue => _misses.Count == 0 ? long.MaxValue : _misses.Min.Due;

    /// <summary>The one whose deadline passes next.</summary>
    internal FollowUpRecord NextMissed => _byNumber[_misses.Min.Number];

    /// <summary>The follow-up, or null.</summary>
    internal FollowUpRecord? Find(long number) => _byNumber.GetValueOrDefault(number);

    /// <summary>A customer's unresolved ones, oldest first.</summary>
    internal IReadOnlyList<FollowUpRecord> UnresolvedOf(string? customerId)
        => customerId is not null && _unresolved.TryGetValue(customerId, out List<FollowUpRecord>? own) ? own : Array.Empty<FollowUpRecord>();

    internal void Add(FollowUpRecord followUp)
    {
        _byNumber.Add(followUp.Number, followUp);
        Enlist(followUp);
    }

    /// <summary>Changes one in place.</summary>
    internal void Change(FollowUpRecord followUp, Action<FollowUpRecord> change)
    {
        Delist(followUp);
        change(followUp);
        Enlist(followUp);
    }

    /// <summary>Forgets those that have been resolved for <see cref="KnownMs"/> at <paramref name="now"/>.</summary>
    internal void Forget(long now)
    {
        while (_resolved.Count > 0 && _resolved.Min.At + KnownMs <= now)
        {
            FollowUpRecord oldest = _byNumber[_resolved.Min.Number];
            Delist(oldest);
            _byNumber.Remove(oldest.Number);
        }
    }

    private void Enlist(FollowUpRecord followUp)
    {
        if (followUp.NextMiss != long.MaxValue) _misses.Add((followUp.NextMiss, followUp.Number));
        if (followUp.State == FollowUpState.Resolved)
        {
            _resolved.Add((followUp.ResolvedAt, followUp.Number));
        }
        else if (followUp.CustomerId is { } customerId)
        {
            if (!_unresolved.TryGetValue(customerId, out List<FollowUpRecord>? own)) _unresolved.Add(customerId, own = []);
            int place = own.FindIndex(other => other.Number > followUp.Number);
            own.Insert(place < 0 ? own.Count : place, followUp);
        }
    }

    private void Delist(FollowUpRecord followUp)
    {
        _misses.Remove((followUp.NextMiss, followUp.Number));
        _resolved.Remove((followUp.ResolvedAt, followUp.Number));
        if (followUp.CustomerId is not { } customerId || !_unresolved.TryGetValue(customerId, out List<FollowUpRecord>? own)) return;
        own.Remove(followUp);
        if (own.Count == 0) _unresolved.Remove(customerId);
    }
}
