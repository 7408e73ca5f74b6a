namespace Routing.Core;

/// <summary>The rule that picks which waiting contact a freed agent takes: the one whose score is largest.</summary>
internal abstract class Policy(Steering steering)
{
    /// <summary>How far above its target a queue is steered.</summary>
    protected const double Margin = 0.01;

    /// <summary>What is measured and steered.</summary>
    protected Steering Steering { get; } = steering;

    /// <summary>How contacts of <paramref name="queue"/> are scored until the next step. A score never falls as the delay grows.</summary>
    internal abstract ScoreLine LineOf(int queue);

    /// <summary>Time constant, in seconds, with which measured service levels forget.</summary>
    internal virtual double MemorySeconds => 300.0;

    /// <summary>
    /// Whether contacts of <paramref name="queue"/> past their threshold wait in recovery lanes, apart from those that can still be
    /// answered in time.
    /// </summary>
    internal virtual bool Recovers(int queue) => false;

    /// <summary>
    /// Whether the best of the others, a contact of <paramref name="queue"/> that has waited <paramref name="delayMs"/>, its head start
    /// included, goes before all recovering ones. Between these there is no decision then.
    /// </summary>
    internal virtual bool GoesFirst(int queue, long delayMs) => false;

    /// <summary>
    /// Whether a freed agent takes its oldest recovering contact although others wait. Asked once in each decision between the two.
    /// </summary>
    /// <param name="protectedWaits">Whether a protected contact that is not past its threshold waits for the agent.</param>
    /// <param name="oldestMs">How long the oldest recovering contact has waited.</param>
    internal virtual bool TakesRecovering(bool protectedWaits, long oldestMs) => false;

    /// <summary>Steers; once in each engine second, after counts have decayed.</summary>
    internal virtual void Step()
    {
    }

    /// <summary>Largest shortfall of a protected queue, or of another, against its target and margin; not above 0 when none is short.</summary>
    protected double Shortfall(bool ofProtected)
    {
        double largest = double.NegativeInfinity;
        QueueRule[] rules = Steering.Table.Rules;
        for (int queue = 0; queue < rules.Length; queue++)
        {
            if (!rules[queue].Exists || rules[queue].Protected != ofProtected) continue;
            largest = Math.Max(largest, rules[queue].Target + Margin - Steering.Measured(queue));
        }

        return largest;
    }
}
