namespace Routing.Simulation;

/// <summary>One queue over several simulations, such as the days of a month; counts are sums of the means per replication.</summary>
/// <param name="Id">The queue.</param>
/// <param name="Offered">Contacts.</param>
/// <param name="Answered">Those answered.</param>
/// <param name="AnsweredInTime">Those answered within the threshold.</param>
/// <param name="Abandoned">Those that hung up.</param>
/// <param name="ServiceLevel">Answered in time / offered, whatever the queue's formula; NaN for none.</param>
/// <param name="AsaSeconds">Mean wait of the answered; NaN for none.</param>
/// <param name="EstimatedWait">How well waits were estimated; medians over all contacts of all replications.</param>
public sealed record QueueTotal(
    string Id,
    double Offered,
    double Answered,
    double AnsweredInTime,
    double Abandoned,
    double ServiceLevel,
    double AsaSeconds,
    EstimatedWaitReport EstimatedWait)
{
    /// <summary>The totals by queue, in the order in which the queues first stand in the reports.</summary>
    public static IReadOnlyList<QueueTotal> Of(params IReadOnlyList<SimulationReport> reports) =>
        [.. reports.SelectMany(report => report.Queues).GroupBy(queue => queue.Id).Select(same => Of(same.Key, [.. same]))];

    private static QueueTotal Of(string id, List<QueueResult> parts)
    {
        double offered = parts.Sum(part => part.Offered);
        double answered = parts.Sum(part => part.Answered);
        double inTime = parts.Sum(part => part.AnsweredInTime);
        return new QueueTotal(
            id,
            offered,
            answered,
            inTime,
            parts.Sum(part => part.Abandoned),
            offered == 0 ? double.NaN : inTime / offered,
            answered == 0 ? double.NaN : parts.Sum(part => part.AsaSeconds * part.Answered) / answered,
            WaitErrors.Sum(parts.Select(part => part.EstimatedWait.Errors)).Report(parts.Sum(part => part.EstimatedWait.Contacts)));
    }
}
