namespace Routing.Center;

/// <summary>The queues that supervisors have opened or closed, by number.</summary>
internal sealed class HoursOverrides
{
    private readonly SortedDictionary<int, HoursOverride> _byQueue = [];

    /// <summary>All of them, in order of the queues.</summary>
    internal IReadOnlyDictionary<int, HoursOverride> All => _byQueue;

    /// <summary>The queue's, or null where its hours decide.</summary>
    internal HoursOverride? Of(int queue, long now) =>
        _byQueue.TryGetValue(queue, out HoursOverride? forced) && !IsOver(forced, now) ? forced : null;

    internal void Set(int queue, HoursOverride forced) => _byQueue[queue] = forced;

    internal void Remove(int queue) => _byQueue.Remove(queue);

    /// <summary>Where the plan sends a call, with its queue as open as it is.</summary>
    internal Classification Apply(in Classification place, long now) =>
        _byQueue.Count > 0 && Of(place.Queue, now) is { } forced ? place with { IsOpen = forced.IsOpen } : place;

    /// <summary>Forgets those that are over.</summary>
    internal void Forget(long now)
    {
        if (_byQueue.Count > 0) Keep((_, forced) => !IsOver(forced, now));
    }

    /// <summary>Forgets those of queues that a plan has no more.</summary>
    internal void KeepOf(CompiledPlan plan) => Keep((queue, _) => plan.QueueAt(queue) is not null);

    private void Keep(Func<int, HoursOverride, bool> isKept)
    {
        foreach ((int queue, HoursOverride forced) in _byQueue.ToArray())
        {
            if (!isKept(queue, forced)) _byQueue.Remove(queue);
        }
    }

    private static bool IsOver(HoursOverride forced, long now) => forced.UntilMs <= now;
}
