namespace Routing.Center;

/// <summary>
/// Those who hung up while waiting, or were cut off, in the order in which they did: one who calls again for the same queue in time
/// keeps the place, once.
/// </summary>
internal sealed class Reconnects
{
    /// <summary>Most that are remembered; beyond it the oldest are forgotten, so that no crowd fills the memory.</summary>
    internal const int Most = 32_768;

    private readonly Dictionary<(string Source, string Caller, int Queue), LinkedListNode<HungUpCaller>> _byKey = [];

    internal LinkedList<HungUpCaller> InOrder { get; } = new();

    /// <summary>Remembers a call that left its wait; one of which neither customer nor number is known can't come back.</summary>
    internal void Remember(CallRecord call)
    {
        if (CallerOf(call.Request) is { } caller) Add(new HungUpCaller(call.Source, caller, call.Queue, call.WaitsSince, call.OverAt));
    }

    /// <summary>Adds one that hung up after all the others, in place of an earlier time of the same caller and queue.</summary>
    internal void Add(HungUpCaller hungUp)
    {
        (string, string, int) key = (hungUp.Source, hungUp.Caller, hungUp.Queue);
        if (_byKey.TryGetValue(key, out LinkedListNode<HungUpCaller>? earlier)) InOrder.Remove(earlier);
        _byKey[key] = InOrder.AddLast(hungUp);
        if (InOrder.Count > Most) Remove(InOrder.First!);
    }

    /// <summary>Since when this caller waits for this queue already, or 0.</summary>
    internal long PlaceOf(string source, CallRequest request, int queue)
        => Find(source, request, queue)?.Value.PlaceStart ?? 0;

    /// <summary>Forgets a caller who is back.</summary>
    internal void Take(string source, CallRequest request, int queue)
    {
        if (Find(source, request, queue) is { } back) Remove(back);
    }

    /// <summary>Forgets those who hung up before an instant.</summary>
    internal void ForgetBefore(long instant)
    {
        while (InOrder.First is { } oldest && oldest.Value.At < instant) Remove(oldest);
    }

    private LinkedListNode<HungUpCaller>? Find(string source, CallRequest request, int queue)
        => InOrder.Count > 0 && CallerOf(request) is { } caller ? _byKey.GetValueOrDefault((source, caller, queue)) : null;

    // Customers and numbers are opaque texts, which one letter keeps apart.
    private static string? CallerOf(CallRequest request)
    {
        if (request.Customer?.Id is { Length: > 0 } customerId) return "c" + customerId;
        return request.Ani is { Length: > 0 } ani ? "a" + ani : null;
    }

    private void Remove(LinkedListNode<HungUpCaller> hungUp)
    {
        InOrder.Remove(hungUp);
        _byKey.Remove((hungUp.Value.Source, hungUp.Value.Caller, hungUp.Value.Queue));
    }
}
