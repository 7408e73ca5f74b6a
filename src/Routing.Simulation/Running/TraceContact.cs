namespace Routing.Simulation;

/// <summary>One caller of a trace.</summary>
/// <param name="AtMs">When it comes, from the start of the warm-up.</param>
/// <param name="Queue">Number of its queue.</param>
/// <param name="PatienceMs">After how long it hangs up, or <see cref="long.MaxValue"/>.</param>
/// <param name="HandleMs">How long it talks.</param>
/// <param name="Priority">Priority in the queue.</param>
/// <param name="Extra">Number of its own required skills; 0 for none.</param>
public readonly record struct TraceContact(long AtMs, int Queue, long PatienceMs, long HandleMs, int Priority = 0, int Extra = 0);
