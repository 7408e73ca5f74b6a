namespace Routing.Core;

/// <summary>
/// The queue's fixed weight times the delay in units of its threshold (the accumulating-priority rule of Kleinrock 1964).
/// </summary>
internal sealed class WeightedPolicy(Steering steering) : Policy(steering)
{
    private readonly QueueRule[] _rules = [.. steering.Table.Queues];

    internal override double Score(int queue, long delayMs) => _rules[queue].Weight * delayMs / _rules[queue].WithinMs;
}
