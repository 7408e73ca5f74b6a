namespace Routing.Core;

/// <summary>First come, first served over all queues.</summary>
internal sealed class FifoPolicy(Steering steering) : Policy(steering)
{
    internal override ScoreLine LineOf(int queue) => new(1.0, 1.0);
}
