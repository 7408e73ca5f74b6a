namespace Routing.Center;

/// <summary>The calls whose hand-over is not settled, and those of other centers, by number. Follows from the calls.</summary>
internal sealed class HandOverRegister
{
    internal SortedDictionary<long, CallRecord> Away { get; } = [];

    internal SortedDictionary<long, CallRecord> Guests { get; } = [];

    /// <summary>Takes note of a call that is new or has changed.</summary>
    internal void Note(CallRecord call)
    {
        if (call.Guest is not null) Guests.TryAdd(call.Number, call);
        if (call.Away is not { } away) return;
        bool isOpen = away.Phase == AwayPhase.Given || (away.Phase == AwayPhase.Asked && !call.IsOver);
        if (isOpen) Away.TryAdd(call.Number, call);
        else Away.Remove(call.Number);
    }

    /// <summary>Forgets a call.</summary>
    internal void Forget(CallRecord call)
    {
        if (call.Guest is not null) Guests.Remove(call.Number);
        if (call.Away is not null) Away.Remove(call.Number);
    }
}
