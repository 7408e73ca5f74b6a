namespace Routing.Core.Tests.Naive;

/// <summary>The timers of the rule book, by their number in the state hash.</summary>
internal enum NaiveTimerKind
{
    Threshold = 1,
    Hold = 2,
    Step = 3,
    CoolDown = 4,
    Reservation = 5,
    Connect = 6,
    Overlong = 7,
    WrapUp = 8,
    Pause = 9,
    Certificate = 10,
    Overflow = 11,
    NotBefore = 12,
}
