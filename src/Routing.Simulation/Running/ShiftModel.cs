namespace Routing.Simulation;

/// <summary>Part of a group works for a span of time.</summary>
/// <param name="FromMs">Start, from the start of the warm-up.</param>
/// <param name="UntilMs">End; calls in progress are finished.</param>
/// <param name="Count">How many of the group; null for all.</param>
public sealed record ShiftModel(long FromMs, long UntilMs, int? Count)
{
    /// <summary>Whether it is worked at a time, its start included and its end not.</summary>
    internal bool IsOn(long atMs) => FromMs <= atMs && atMs < UntilMs;
}
