namespace Routing.Center;

/// <summary>Which quarters of an hour to read.</summary>
/// <param name="FromMs">Starting at or after, milliseconds UTC.</param>
/// <param name="ToMs">Starting before, milliseconds UTC.</param>
/// <param name="Queue">Entry queue; null for all.</param>
public sealed record IntervalSearch(long FromMs, long ToMs, string? Queue = null);
