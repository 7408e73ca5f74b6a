namespace Routing.Center;

/// <summary>Calls in the order in which they were added; adding and removing cost the same however many there are.</summary>
internal sealed class CallList
{
    private CallRecord? _last;

    internal CallRecord? First { get; private set; }

    internal int Count { get; private set; }

    internal void Add(CallRecord call)
    {
        call.Before = _last;
        call.After = null;
        if (_last is null) First = call;
        else _last.After = call;
        _last = call;
        Count++;
    }

    internal void Remove(CallRecord call)
    {
        if (call.Before is null) First = call.After;
        else call.Before.After = call.After;
        if (call.After is null) _last = call.Before;
        else call.After.Before = call.Before;
        call.Before = call.After = null;
        Count--;
    }
}
