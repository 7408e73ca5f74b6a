namespace Routing.Core;

/// <summary>
/// As <see cref="GuardPolicy"/>, but contacts of unprotected queues past their threshold recover in lanes of their own, from which
/// agents take the oldest when these queues are not short, or now and then: it favours callers who can still be answered in time, and
/// never holds up a lifted one.
/// </summary>
internal sealed class GuardgPolicy(Steering steering) : GuardPolicy(steering)
{
    private const int Turn = 3;
    private const long OverdueMs = 40_000;

    internal override bool Recovers(int queue) => !Steering.Table.Rules[queue].Protected;

    internal override bool GoesFirst(int queue, long delayMs) => Steering.LineOf(queue).IsLifted(delayMs);

    internal override bool TakesRecovering(bool protectedWaits, long oldestMs) =>
        Steering.Decisions % Turn == 0 || oldestMs > OverdueMs || Shortfall(false) <= 0;
}
