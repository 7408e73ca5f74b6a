namespace Routing.Core;

/// <summary>What can be seen of a live contact.</summary>
/// <param name="State">Its state.</param>
/// <param name="Queue">The queue it stands in.</param>
/// <param name="Priority">Its priority.</param>
/// <param name="Extra">Number of its own required skills.</param>
/// <param name="ClockStart">When its clock started.</param>
/// <param name="PlaceStart">Its place in the order of waiting, as a clock start.</param>
/// <param name="IsCallback">Whether the customer is yet to be called back.</param>
/// <param name="Agent">The agent that holds it, or -1.</param>
/// <param name="Reservation">The reservation it is held by, or 0.</param>
/// <param name="Deadline">When the reservation or the connection attempt ends by itself, or 0.</param>
/// <param name="AnsweredAt">When it was answered, or 0.</param>
/// <param name="ReturnedUnanswered">How often an agent gave it back or let it ring.</param>
public readonly record struct ContactView(
    ContactState State,
    int Queue,
    int Priority,
    int Extra,
    long ClockStart,
    long PlaceStart,
    bool IsCallback,
    int Agent,
    long Reservation,
    long Deadline,
    long AnsweredAt,
    int ReturnedUnanswered);
