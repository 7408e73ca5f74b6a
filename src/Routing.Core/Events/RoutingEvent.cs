namespace Routing.Core;

/// <summary>One thing that happened; <see cref="EventKind"/> says which fields a kind fills.</summary>
/// <param name="At">When, in milliseconds since 1970-01-01 UTC.</param>
/// <param name="Contact">The contact, or 0.</param>
/// <param name="Reservation">The reservation, or 0.</param>
/// <param name="Value">A number of the kind's own.</param>
/// <param name="Agent">The agent, or -1.</param>
/// <param name="Queue">The queue, or -1.</param>
/// <param name="Reason">A code of the kind's own.</param>
/// <param name="Kind">What happened.</param>
public readonly record struct RoutingEvent(
    long At, long Contact, long Reservation, long Value, int Agent, int Queue, int Reason, EventKind Kind);
