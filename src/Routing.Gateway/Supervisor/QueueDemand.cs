namespace Routing.Gateway;

/// <summary>What was measured of one queue's callers.</summary>
/// <param name="Queue">The queue.</param>
/// <param name="Offered">Callers in the time looked back at.</param>
/// <param name="RatePerSecond">How often they come.</param>
/// <param name="HandleSeconds">Mean time with an agent.</param>
/// <param name="PatienceSeconds">Mean time after which they hang up, or null where nobody did.</param>
internal sealed record QueueDemand(string Queue, long Offered, double RatePerSecond, double HandleSeconds, double? PatienceSeconds);
