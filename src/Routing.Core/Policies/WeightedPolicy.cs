namespace Routing.Core;

/// <summary>
/// The queue's fixed weight times the delay in units of its threshold (the accumulating-priority rule of Kleinrock 1964).
/// </summary>
internal sealed class WeightedPolicy(Steering steering) : Policy(steering)
{
    internal override ScoreLine LineOf(int queue) => new(Steering.Table.Rules[queue].Weight, Steering.Table.Rules[queue].WithinMs);
}
