using Routing.Core;

namespace Routing.Center;

/// <summary>
/// One event with the names that it needs, as the ring keeps it. It is no object of its own, and becomes one only for those who read it:
/// most of what a center made were events that lived for a second.
/// </summary>
internal struct FeedEntry
{
    /// <summary>Its number.</summary>
    internal long Sequence;

    /// <summary>The event in the engine's numbers.</summary>
    internal RoutingEvent Event;

    /// <summary>Source of the call.</summary>
    internal string? Source;

    /// <summary>The call.</summary>
    internal string? CallId;

    /// <summary>The agent.</summary>
    internal string? AgentId;

    /// <summary>The agent's device then.</summary>
    internal string? Device;

    /// <summary>The queue.</summary>
    internal string? Queue;

    /// <summary>The agent's not-ready reason in words.</summary>
    internal string? Reason;

    /// <summary>Whether an answer is one that the switch has to connect now.</summary>
    internal bool Connect;

    /// <summary>The event as clients see it, where more than this is to be said of it; null where <see cref="EventNames"/> says it all.</summary>
    internal FeedEvent? Whole;

    /// <summary>The event as clients see it.</summary>
    internal readonly FeedEvent ToEvent() => Whole ?? EventNames.Of(this);
}
