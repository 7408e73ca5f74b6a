namespace Routing.Center;

/// <summary>An entry point in numbers.</summary>
/// <param name="Queue">Queue of its calls that no rule gives one.</param>
/// <param name="Hours">Name of its hours.</param>
/// <param name="Closed">What becomes of callers outside of them, or null for the queue's word.</param>
internal sealed record CompiledEntry(int Queue, string Hours, WayOutPlan? Closed = null);
