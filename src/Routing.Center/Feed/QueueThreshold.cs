namespace Routing.Center;

/// <summary>What the history must know of a queue to book its contacts into intervals.</summary>
/// <param name="Queue">Id in the plan.</param>
/// <param name="WithinMs">Threshold T.</param>
/// <param name="ShortAbandonMs">An abandon after at most this wait is short.</param>
internal sealed record QueueThreshold(string Queue, long WithinMs, long ShortAbandonMs);
