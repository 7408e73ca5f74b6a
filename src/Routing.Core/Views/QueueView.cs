namespace Routing.Core;

/// <summary>What can be seen of a queue. Counts run since the engine began; times in milliseconds.</summary>
/// <param name="Waiting">Contacts waiting, reserved ones not among them.</param>
/// <param name="OldestClockStart">Earliest clock start among them, or 0 when none waits.</param>
/// <param name="Offered">Contacts that entered, those moved away again included.</param>
/// <param name="MovedOut">Contacts moved to another queue while waiting.</param>
/// <param name="Redirected">Contacts that left before the threshold otherwise than by a hang-up; they count in no service level.</param>
/// <param name="Abandoned">Contacts that hung up before an answer.</param>
/// <param name="Counts">Service-level counters.</param>
/// <param name="AnsweredWaitMs">Sum of the waits of the answered.</param>
/// <param name="HandledMs">Sum of connected times of contacts that ended.</param>
/// <param name="Handled">How many those are.</param>
/// <param name="OverflowedIn">Contacts of other queues that agents of this queue joined for, and of other centers that came here.</param>
/// <param name="OverflowedOut">How often a contact went to another center; it stays offered here, once.</param>
/// <param name="Transferred">Contacts that came by transfer; not in offered nor in the service level.</param>
/// <param name="CallbacksQueued">Callbacks that entered; they are in none of the counts above.</param>
/// <param name="CallbacksConnected">Callbacks whose customer answered.</param>
/// <param name="CallbacksUnanswered">Callbacks whose customer did not.</param>
/// <param name="EstimatedWaitMs">Estimated wait of a contact that would enter now.</param>
public readonly record struct QueueView(
    int Waiting,
    long OldestClockStart,
    long Offered,
    long MovedOut,
    long Redirected,
    long Abandoned,
    ServiceLevelCounts Counts,
    long AnsweredWaitMs,
    long HandledMs,
    long Handled,
    long OverflowedIn,
    long OverflowedOut,
    long Transferred,
    long CallbacksQueued,
    long CallbacksConnected,
    long CallbacksUnanswered,
    long EstimatedWaitMs);
