namespace Routing.Core;

/// <summary>
/// As <see cref="LexPolicy"/>, but contacts past their threshold recover in lanes of their own, from which agents take the oldest
/// now and then: it favours callers who can still be answered in time.
/// </summary>
internal sealed class LexgPolicy(Steering steering) : LexPolicy(steering)
{
    private const long Overdue = 60_000;

    internal override bool Recovers(int queue) => true;

    internal override bool TakesRecovering(bool protectedWaits, long oldestMs)
    {
        if (Steering.Decisions % 8 == 0) return true;
        if (protectedWaits && Shortfall(true) > 0) return false;
        return Steering.Decisions % 2 == 0 || oldestMs > Overdue;
    }
}
