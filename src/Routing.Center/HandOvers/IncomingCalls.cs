namespace Routing.Center;

/// <summary>Tells other centers how their calls fare here, and sends back those that wait too long.</summary>
internal sealed class IncomingCalls(LocalCenter home)
{
    // A wrong hand-over costs no caller more than this: then the agents at home have the first claim again.
    private const long LongestWaitMs = 30_000;

    private readonly Dictionary<string, long> _told = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    /// <summary>Sequence up to which everything was told of the calls that are over.</summary>
    internal long ToldThrough { get; private set; }

    /// <summary>Whether something could not be told.</summary>
    internal bool Owes { get; private set; }

    /// <summary>Tells one center the news of its calls.</summary>
    internal async Task TellAsync(ICenter origin, IReadOnlyList<IncomingCall> calls, CancellationToken cancellationToken)
    {
        IncomingCall[] news = [.. calls.Where(call => !IsTold(call))];
        FollowCall[] commands = [.. news.Select(call => new FollowCall(call.Source, call.CallId, call.Hop, call.Status))];
        IReadOnlyList<CommandResult> results = await origin.DeliverAsync(commands, cancellationToken).ConfigureAwait(false);
        lock (_gate)
        {
            foreach ((int index, IncomingCall call) in news.Index())
            {
                if (results[index].IsHeard()) _told[KeyOf(call)] = call.Status.Sequence;
            }
        }
    }

    /// <summary>Sends back the calls that have waited here for too long.</summary>
    internal async Task ReturnAsync(HandOverBook book, CancellationToken cancellationToken)
    {
        ReturnCall[] back =
        [
            .. book.Incoming.Where(call => call.WaitsSinceMs > 0 && book.AtMs - call.WaitsSinceMs >= LongestWaitMs)
                .Select(call => new ReturnCall(call.SourceHere, call.CallId)),
        ];
        await home.DeliverAsync(back, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Forgets the calls that are over and told.</summary>
    internal void Forget(HandOverBook book)
    {
        lock (_gate)
        {
            Owes = book.Incoming.Any(call => !IsTold(call));
            if (!Owes && book.Incoming.Count > 0) ToldThrough = Math.Max(ToldThrough, book.Incoming.Max(call => call.Status.Sequence));
            HashSet<string> known = [.. book.Incoming.Select(KeyOf)];
            foreach (string key in _told.Keys.Where(key => !known.Contains(key)).ToArray()) _told.Remove(key);
        }
    }

    private bool IsTold(IncomingCall call)
    {
        lock (_gate) return _told.TryGetValue(KeyOf(call), out long sequence) && sequence >= call.Status.Sequence;
    }

    private static string KeyOf(IncomingCall call) => $"{call.CallId.Length}:{call.CallId}{call.SourceHere}";
}
