namespace Routing.Core;

/// <summary>
/// Delay in units of the threshold, with a weight for protected queues that rises while they miss their target, falls while the
/// others do, and rests at a small lift.
/// </summary>
internal class LexPolicy(Steering steering) : Policy(steering)
{
    private const double RestU = 0.5;
    private const double MostU = 3.0;

    internal override double MemorySeconds => 600.0;

    internal override ScoreLine LineOf(int queue)
    {
        QueueRule rule = Steering.Table.Rules[queue];
        return new ScoreLine(rule.Protected ? Steering.ProtectedB : 1.0, rule.WithinMs);
    }

    internal override void Step()
    {
        double shortfall = Shortfall(true);
        double others = Shortfall(false);
        double u = Steering.V;
        if (shortfall > 0) u += 0.2 * shortfall;
        else if (others > 0) u -= 0.05 * others;
        else u += 0.01 * (RestU - u);
        Steering.V = Math.Clamp(u, 0.0, MostU);
        Steering.ProtectedB = Exponential.Of(Steering.V);
    }
}
