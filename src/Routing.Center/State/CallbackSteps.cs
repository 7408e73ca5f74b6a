namespace Routing.Center;

/// <summary>Takes callbacks on.</summary>
internal sealed class CallbackSteps(CenterState center)
{
    /// <summary>The caller of a call that has just left takes the callback offered, in the place that the call had.</summary>
    /// <param name="call">The call.</param>
    /// <param name="number">The number that the caller gave, or null for the one it called from.</param>
    /// <param name="placeStart">Since when the caller waits, milliseconds UTC.</param>
    internal void Agree(CallRecord call, string? number, long placeStart)
    {
        _ = (call, number, placeStart);
        center.Record();
    }
}
