namespace Routing.Simulation;

/// <summary>How a queue fared over time; a contact belongs to the time in which the first of answer, abandon or threshold happens.</summary>
/// <param name="BelowTarget">Share of the half-hour intervals with contacts in which less than the target was in time.</param>
/// <param name="FiveMinutes">
/// Share answered in time of the contacts of each 5 minutes after the warm-up, over all replications; NaN where there are none. The last
/// one is what was decided after the time that counts.
/// </param>
public sealed record IntervalReport(double BelowTarget, IReadOnlyList<double> FiveMinutes);
