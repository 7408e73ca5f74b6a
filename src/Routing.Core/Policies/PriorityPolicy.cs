namespace Routing.Core;

/// <summary>Protected queues always first, first come, first served within and after them.</summary>
internal sealed class PriorityPolicy(Steering steering) : Policy(steering)
{
    /// <summary>More than any wait: two years in milliseconds.</summary>
    private const double Ahead = 6.4e10;

    internal override ScoreLine LineOf(int queue) => new(1.0, 1.0) { Ahead = Steering.Table.Rules[queue].Protected ? Ahead : 0.0 };
}
