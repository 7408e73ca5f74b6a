namespace Routing.Core;

/// <summary>What can be seen of an agent.</summary>
/// <param name="State">Its state.</param>
/// <param name="Next">Where it goes after its contact.</param>
/// <param name="Reason">Not-ready reason of the state or of next, or 0.</param>
/// <param name="Since">When the state began.</param>
/// <param name="Contact">The contact of its open reservation, connection or call, the newest where several, or 0.</param>
/// <param name="Reservation">Its open reservation, or 0.</param>
/// <param name="Deadline">When reservation, connection attempt or timed wrap-up ends by itself, or 0.</param>
/// <param name="Queue">The queue of that contact, or -1.</param>
public readonly record struct AgentView(
    AgentState State,
    NextState Next,
    int Reason,
    long Since,
    long Contact,
    long Reservation,
    long Deadline,
    int Queue);
