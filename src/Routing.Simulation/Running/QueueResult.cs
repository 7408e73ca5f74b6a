using Routing.Core;

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
/// <param name="WithinSeconds">Threshold T.</param>
/// <param name="Formula">How the share in time is counted.</param>
/// <param name="Series">The same over time, by arrival.</param>
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
    double Abandonment,
    double WithinSeconds,
    ServiceLevelFormula Formula,
    QueueSeriesReport Series)
{
    /// <summary>How well its waits were estimated.</summary>
    public EstimatedWaitReport EstimatedWait { get; init; } = new(0, double.NaN, double.NaN, double.NaN);
}
