namespace Routing.Simulation;

/// <summary>One caller of a trace.</summary>
/// <param name="AtMs">When it comes, from the start of the warm-up.</param>
/// <param name="Queue">Number of its queue.</param>
/// <param name="PatienceMs">After how long it hangs up, or <see cref="long.MaxValue"/>.</param>
/// <param name="HandleMs">How long it talks.</param>
public readonly record struct TraceContact(long AtMs, int Queue, long PatienceMs, long HandleMs);
