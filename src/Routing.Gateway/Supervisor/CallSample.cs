using Routing.Center;

namespace Routing.Gateway;

/// <summary>Looks at the latest callers one by one, for what the plans' rules go by: tier, intent, language and the like.</summary>
internal static class CallSample
{
    // The share of a kind of callers is then known to 5 points or better, and the center is asked for no more than a busy second's worth.
    private const int Most = 400;
    private const int AtOnce = 20;

    /// <summary>The callers by the queue that they entered; tries of callbacks are no callers.</summary>
    internal static async Task<ILookup<string, CallRequest>> ReadAsync(ICenter center, CenterView view, int lookBackSeconds, CancellationToken cancellationToken)
    {
        var search = new ContactSearch { FromMs = view.AtMs - (lookBackSeconds * 1000L), Limit = Most };
        IReadOnlyList<ContactRecord> contacts = await center.SearchAsync(search, cancellationToken);
        List<(string Queue, CallRequest Call)> calls = [];
        foreach (ContactRecord[] chunk in contacts.Where(contact => contact.Queue is not null).Chunk(AtOnce))
        {
            CallView?[] views = await Task.WhenAll(chunk.Select(contact => center.ReadCallAsync(contact.Source, contact.CallId, cancellationToken).AsTask()));
            calls.AddRange(chunk.Zip(views).Where(pair => pair.Second is { CallbackId: null }).Select(pair => (pair.First.Queue!, pair.Second!.Request)));
        }

        return calls.ToLookup(call => call.Queue, call => call.Call);
    }
}
