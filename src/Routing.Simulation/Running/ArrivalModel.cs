namespace Routing.Simulation;

/// <summary>One stream of callers.</summary>
/// <param name="Queue">Number of the queue they enter.</param>
/// <param name="Rates">How often they come.</param>
/// <param name="Handle">How long they talk.</param>
/// <param name="Patience">After how long they hang up; null for never.</param>
/// <param name="RingMs">How long an agent takes to answer.</param>
/// <param name="NoAnswer">Share of reservations that an agent lets ring out.</param>
/// <param name="Priority">Priority in the queue.</param>
/// <param name="Extra">Number of the skills required besides the queue's; 0 for none.</param>
public sealed record ArrivalModel(
    int Queue, ArrivalRates Rates, Distribution Handle, Distribution? Patience, long RingMs = 0, double NoAnswer = 0, int Priority = 0, int Extra = 0);
