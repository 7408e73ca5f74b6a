namespace Routing.Core;

/// <summary>One timer in the wheel.</summary>
internal struct TimerNode
{
    /// <summary>When it fires, milliseconds UTC.</summary>
    internal long Due;

    /// <summary>Rises with each timer made; 0 in a free slot.</summary>
    internal long Number;

    /// <summary>Slot of the contact or engagement, or number of the agent.</summary>
    internal int Owner;

    internal int Next;
    internal int Previous;

    /// <summary>Index of its place in the wheel.</summary>
    internal short Place;

    internal TimerKind Kind;
}
