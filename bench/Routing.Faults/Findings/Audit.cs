namespace Routing.Faults;

/// <summary>What the history and the acknowledgements do not agree on.</summary>
/// <param name="Lost">What was acknowledged and is not in the history.</param>
/// <param name="Doubled">What was done twice.</param>
internal sealed record Audit(IReadOnlyList<string> Lost, IReadOnlyList<string> Doubled);
