namespace Routing.Core;

/// <summary>First come, first served over all queues.</summary>
internal sealed class FifoPolicy(Steering steering) : Policy(steering)
{
    internal override double Score(int queue, long delayMs) => delayMs;
}
