namespace Routing.Simulation;

/// <summary>What a simulation found of one queue.</summary>
/// <param name="Id">The queue.</param>
/// <param name="Offered">Contacts, mean per replication.</param>
/// <param name="Answered">Those answered.</param>
/// <param name="AnsweredInTime">Those answered within the threshold.</param>
/// <param name="Abandoned">Those that hung up.</param>
/// <param name="ServiceLevel">Share in time by the queue's formula.</param>
/// <param name="Target">The share the plan asks for.</param>
/// <param name="Intervals">Half-hour intervals.</param>
/// <param name="AsaSeconds">Mean wait of the answered.</param>
/// <param name="WaitSeconds">Waits of the answered.</param>
/// <param name="Abandonment">Share that hung up.</param>
public sealed record QueueResult(
    string Id,
    double Offered,
    double Answered,
    double AnsweredInTime,
    double Abandoned,
    Estimate ServiceLevel,
    double Target,
    IntervalReport Intervals,
    double AsaSeconds,
    WaitReport WaitSeconds,
    double Abandonment);

/// <summary>Half-hour intervals of a queue.</summary>
/// <param name="BelowTarget">Share of those with contacts in which less than the target was in time.</param>
public sealed record IntervalReport(double BelowTarget);

/// <summary>Percentiles of waits in seconds, to 0.1 s; the largest is exact.</summary>
public sealed record WaitReport(double P50, double P90, double P99, double Max);

/// <summary>What a simulation found of a group of agents.</summary>
/// <param name="Group">The group.</param>
/// <param name="Count">How many.</param>
/// <param name="Occupancy">Share of the time that counts in which they talked.</param>
public sealed record GroupReport(string Group, int Count, double Occupancy);
