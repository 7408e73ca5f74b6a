using static Routing.Center.CallbackStep;

namespace Routing.Center;

/// <summary>The one table that decides what each trigger does to a callback in each state.</summary>
/// <remarks>
/// Once the customer has been spoken to, the callback is done when the call ends, however often it is passed on before. One that a
/// client cancels while it waits leaves its queue a moment later, which is no news.
/// </remarks>
internal static class CallbackTransitions
{
    private const int Triggers = 9;

    private static readonly CallbackStep[] Table =
    [
        // Due,  Reserve, Wait,   Dial,   Answer,  Miss,   Leave,  End,    Cancel
        Enter,   Refuse,  Refuse, Refuse, Refuse,  Refuse, Refuse, Refuse, Cancel, // scheduled
        Refuse,  Hold,    Ignore, Refuse, Refuse,  Refuse, Retry,  Refuse, Cancel, // queued
        Refuse,  Refuse,  Return, Dial,   Refuse,  Refuse, Retry,  Refuse, Cancel, // reserved
        Refuse,  Refuse,  Return, Refuse, Connect, Retry,  Retry,  Refuse, Refuse, // dialing
        Refuse,  Ignore,  Ignore, Ignore, Ignore,  Finish, Finish, Finish, Refuse, // connected
        Enter,   Refuse,  Refuse, Refuse, Refuse,  Refuse, Refuse, Refuse, Cancel, // no-answer
        Refuse,  Refuse,  Refuse, Refuse, Refuse,  Refuse, Refuse, Refuse, Refuse, // done
        Refuse,  Refuse,  Refuse, Refuse, Refuse,  Refuse, Refuse, Refuse, Refuse, // failed
        Refuse,  Refuse,  Refuse, Refuse, Refuse,  Refuse, Ignore, Refuse, Ignore, // cancelled
    ];

    /// <summary>What <paramref name="trigger"/> does to a callback in <paramref name="state"/>.</summary>
    internal static CallbackStep Decide(CallbackState state, CallbackTrigger trigger) => Table[((int)state * Triggers) + (int)trigger];
}
