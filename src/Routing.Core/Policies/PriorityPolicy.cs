namespace Routing.Core;

/// <summary>Protected queues always first, first come, first served within and after them.</summary>
internal sealed class PriorityPolicy(Steering steering) : Policy(steering)
{
    /// <summary>More than any wait: two years in milliseconds.</summary>
    private const double Ahead = 6.4e10;

    private readonly QueueRule[] _rules = [.. steering.Table.Queues];

    internal override double Score(int queue, long delayMs) => _rules[queue].Protected ? Ahead + delayMs : delayMs;
}
