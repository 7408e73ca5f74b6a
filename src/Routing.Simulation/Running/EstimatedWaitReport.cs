namespace Routing.Simulation;

/// <summary>How well the waits were estimated of the contacts that had to wait and were answered.</summary>
/// <param name="Contacts">How many, mean per replication.</param>
/// <param name="MedianAbsoluteErrorSeconds">Half of the engine's estimates at entry were off by no more, over all replications; NaN for none.</param>
/// <param name="MeanErrorSeconds">Mean of estimate − wait: above 0 where callers are told too much.</param>
/// <param name="BaselineMedianAbsoluteErrorSeconds">
/// The same median of the plain estimate: contacts in the queue, the new one among them, × mean handle time so far / agents on duty for the queue.
/// </param>
public sealed record EstimatedWaitReport(
    double Contacts, double MedianAbsoluteErrorSeconds, double MeanErrorSeconds, double BaselineMedianAbsoluteErrorSeconds)
{
    /// <summary>The single errors, for totals over several simulations.</summary>
    internal WaitErrors Errors { get; init; } = new();
}
