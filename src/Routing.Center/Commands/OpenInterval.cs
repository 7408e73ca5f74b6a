namespace Routing.Center;

/// <summary>One span of time in which named hours are open.</summary>
/// <param name="Hours">Name of the hours in the plan.</param>
/// <param name="StartMs">First instant, milliseconds UTC.</param>
/// <param name="EndMs">End, itself excluded.</param>
public sealed record OpenInterval(string Hours, long StartMs, long EndMs);
