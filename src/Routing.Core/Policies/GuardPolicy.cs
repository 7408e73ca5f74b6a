namespace Routing.Core;

/// <summary>
/// First come, first served by relative delay, except that a protected contact is lifted over the rest shortly before its
/// threshold. How shortly follows from the protected queue's own measured service level, from how often agents become free for
/// it, and from how long they take to answer. Nothing is put behind for being late.
/// </summary>
internal class GuardPolicy(Steering steering) : Policy(steering)
{
    internal const double LeastX = 0.05;
    private const double MostX = 0.80;
    private const double Lift = 20.0;
    private const double ComfortMargin = 0.10;
    private const double MostU = 1.1;
    private const double MostV = 0.5;

    private readonly QueueRule[] _rules = [.. steering.Table.Queues];
    private readonly bool _hasSeveralUnprotected = steering.Table.Queues.Count(rule => rule is { Exists: true, Protected: false }) > 1;

    internal override ScoreLine LineOf(int queue)
    {
        QueueRule rule = _rules[queue];
        ref QueueControl control = ref Steering.Queues[queue];
        if (!rule.Protected) return new ScoreLine(control.B, rule.WithinMs);
        return new ScoreLine(Steering.ProtectedB, rule.WithinMs)
        {
            LiftedWeight = Lift * Steering.ProtectedB,
            LiftedFromMs = FirstAtLeast(control.Guard),
        };
    }

    internal override void Step()
    {
        double largestB = 1.0;
        double shortfall = double.NegativeInfinity;
        for (int queue = 0; queue < _rules.Length; queue++)
        {
            if (!_rules[queue].Exists) continue;
            double measured = Steering.Measured(queue);
            if (_rules[queue].Protected)
            {
                StepProtected(queue, measured);
                continue;
            }

            StepUnprotected(queue, measured);
            largestB = Math.Max(largestB, Steering.Queues[queue].B);
            shortfall = Math.Max(shortfall, _rules[queue].Target + ComfortMargin - measured);
        }

        StepComfort(shortfall);
        Steering.ProtectedB = Exponential.Of(Steering.V) * largestB;
    }

    /// <summary>Wait in seconds from which a protected contact is lifted.</summary>
    internal static double GuardOf(QueueRule rule, double x, double gapSeconds, double ringSeconds)
    {
        double within = rule.WithinMs / 1000.0;
        return Math.Max(0.0, (within * (1.0 - x)) - Math.Min(2.0 * gapSeconds, within / 4.0) - ringSeconds);
    }

    /// <summary>The first millisecond that is not before <paramref name="seconds"/> when both are compared in seconds.</summary>
    private static long FirstAtLeast(double seconds)
    {
        long ms = (long)(seconds * 1000.0);
        while (ms > 0 && (ms - 1) / 1000.0 >= seconds) ms--;
        while (ms / 1000.0 < seconds) ms++;
        return ms;
    }

    private void StepProtected(int queue, double measured)
    {
        ref QueueControl control = ref Steering.Queues[queue];
        control.X = Math.Clamp(control.X + (0.02 * (_rules[queue].Target + Margin - measured)), LeastX, MostX);
        control.Guard = GuardOf(_rules[queue], control.X, control.Gap, control.Ring);
    }

    private void StepUnprotected(int queue, double measured)
    {
        ref QueueControl control = ref Steering.Queues[queue];
        if (!_hasSeveralUnprotected)
        {
            control.B = 1.0;
            return;
        }

        double error = _rules[queue].Target + Margin - measured;
        control.U = Math.Clamp(control.U + (error > 0 ? 0.05 * error : -(0.01 * control.U)), 0.0, MostU);
        control.B = Exponential.Of(control.U);
    }

    private void StepComfort(double shortfall)
    {
        if (!Steering.Table.Policy.Comfort || double.IsNegativeInfinity(shortfall))
        {
            Steering.V = 0.0;
            return;
        }

        double change = shortfall > 0 ? -(0.2 * shortfall) : 0.04 * (MostV - Steering.V);
        Steering.V = Math.Clamp(Steering.V + change, 0.0, MostV);
    }
}
