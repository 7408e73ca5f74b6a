namespace Routing.Simulation;

/// <summary>One call of a trace: when it asks for a human, how long it would wait, how long it then talks.</summary>
/// <param name="CallId">Id, unique in the trace.</param>
/// <param name="QueuedAt">When the caller asks for a human.</param>
/// <param name="CustomerId">The customer, or null where the trace does not know it.</param>
/// <param name="Priority">The trace's own priority, 0 and up.</param>
/// <param name="Intent">What the call is about, or null.</param>
/// <param name="PatienceSeconds">Seconds after which the caller hangs up if not answered; null when unknown: the caller waits on.</param>
/// <param name="HandleSeconds">Seconds the agent talks.</param>
public sealed record TraceCall(
    string CallId,
    DateTimeOffset QueuedAt,
    string? CustomerId,
    int Priority,
    string? Intent,
    double? PatienceSeconds,
    double HandleSeconds);
