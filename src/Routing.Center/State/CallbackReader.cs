namespace Routing.Center;

/// <summary>Reads callbacks: some for a client, all for the gauges.</summary>
internal static class CallbackReader
{
    internal static IReadOnlyList<CallbackView> Find(CenterState center, CallbackSearch search)
    {
        IEnumerable<CallbackRecord> found = search.CallbackId is { } id
            ? center.CallbackRegister.Find(CallbackRecord.NumberOf(id)) is { } one ? [one] : []
            : center.CallbackRegister.All;
        long after = search.After is null ? 0 : CallbackRecord.NumberOf(search.After);
        return [.. found.Where(callback => callback.Number > after && Matches(center, callback, search)).Take(search.Limit).Select(center.Views.CallbackOf)];
    }

    internal static int[] Count(CenterState center)
    {
        var states = new int[(int)CallbackState.Cancelled + 1];
        foreach (CallbackRecord callback in center.CallbackRegister.All) states[(int)callback.State]++;
        return states;
    }

    /// <summary>How many wait for an agent, by the number of their queue.</summary>
    internal static int[] CountWaiting(CenterState center)
    {
        var queues = new int[center.Numbers.Queues.Count];
        foreach (CallbackRecord callback in center.CallbackRegister.All)
        {
            if (callback.State == CallbackState.Queued) queues[callback.Queue]++;
        }

        return queues;
    }

    private static bool Matches(CenterState center, CallbackRecord callback, CallbackSearch search)
        => (search.Source is null || callback.Source == search.Source)
            && (search.State is null || callback.State == search.State)
            && (search.CustomerId is null || callback.Request.Customer?.Id == search.CustomerId)
            && (search.DueByMs is null || callback.NextTry <= search.DueByMs)
            && (search.Queue is null || center.Numbers.Queues.NameOf(callback.Queue) == search.Queue);
}
