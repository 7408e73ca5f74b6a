namespace Routing.Core;

/// <summary>Who may serve a contact from a certain wait on.</summary>
/// <param name="AfterMs">Wait, by the contact's clock, from which the step holds; 0 for the first.</param>
/// <param name="Alternatives">An agent is eligible when it meets every need of at least one alternative.</param>
/// <param name="OverflowFrom">Queue whose agents join with this step (counted there as overflowed in), or -1.</param>
public sealed record RequirementStep(long AfterMs, IReadOnlyList<IReadOnlyList<SkillNeed>> Alternatives, int OverflowFrom = -1)
{
    /// <summary>Skills that a contact's own extra needs no longer insist on in this step: a preference that has had its time.</summary>
    public IReadOnlyList<int> Waives { get; init; } = [];
}
