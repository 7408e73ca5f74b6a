namespace Routing.Center;

/// <summary>The plan in force.</summary>
/// <param name="Json">As its author wrote it.</param>
/// <param name="Plan">As it was read.</param>
/// <param name="Compiled">In numbers.</param>
/// <param name="Calendar">Its opening hours.</param>
/// <param name="Version">Number that rises with each plan put into force, from 1.</param>
internal sealed record PlanInForce(string Json, RoutingPlan Plan, CompiledPlan Compiled, OpeningCalendar Calendar, long Version);
