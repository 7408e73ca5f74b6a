namespace Routing.Faults;

/// <summary>What a fault has to say.</summary>
/// <param name="Note">For the report.</param>
/// <param name="Wrong">What went wrong, or null.</param>
internal sealed record FaultOutcome(string Note, string? Wrong = null);
