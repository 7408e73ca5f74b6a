namespace Routing.Core;

/// <summary>The rule that picks which waiting contact a freed agent takes: the one whose score is largest.</summary>
internal abstract class Policy(Steering steering)
{
    /// <summary>What is measured and steered.</summary>
    protected Steering Steering { get; } = steering;

    /// <summary>
    /// Score of a contact of <paramref name="queue"/> that has waited <paramref name="delayMs"/>, its head start included. Never
    /// falls as the delay grows.
    /// </summary>
    internal abstract double Score(int queue, long delayMs);

    /// <summary>Steers; once in each engine second, after counts have decayed.</summary>
    internal virtual void Step()
    {
    }
}
