using static Routing.Core.ContactStep;

namespace Routing.Core;

/// <summary>The one table that decides what each trigger does to a contact in each state.</summary>
/// <remarks>
/// A hang-up is accepted in every live state, since the caller is gone whatever the engine thinks: before the answer it
/// is an abandon, after it the end. The second of agent and switch to report an end is told that all is well.
/// </remarks>
public static class ContactTransitions
{
    private const int Triggers = 15;

    private static readonly ContactStep[] Table =
    [
        // Accept, Reject, NoAnswer, AgentGone, HangUp,  Connected, ConnectFailed, Complete, Transfer, Move,   Leave,  Lost,   Widen,  Overlong, End
        Refuse,    Refuse, Refuse,   Refuse,    Abandon, Refuse,    Refuse,        Refuse,   Refuse,   Relane, Leave,  Leave,  Relane, Refuse,   Abandon, // queued
        Take,      Requeue, Requeue, Requeue,   Abandon, Refuse,    Refuse,        Refuse,   Refuse,   Refuse, Leave,  Leave,  Ignore, Refuse,   Abandon, // reserved
        Refuse,    Refuse, Requeue,  Ignore,    Abandon, Connect,   Requeue,       Refuse,   Refuse,   Refuse, Refuse, Leave,  Ignore, Refuse,   Abandon, // connecting
        Refuse,    Refuse, Refuse,   Ignore,    End,     Ignore,    Refuse,        End,      Transfer, Refuse, Refuse, End,    Ignore, End,      End, // connected
        Refuse,    Refuse, Refuse,   Refuse,    Refuse,  Refuse,    Refuse,        Ignore,   Refuse,   Refuse, Refuse, Ignore, Refuse, Refuse,   Ignore, // ended
        Refuse,    Refuse, Refuse,   Refuse,    Refuse,  Refuse,    Refuse,        Refuse,   Refuse,   Refuse, Refuse, Ignore, Refuse, Refuse,   Refuse, // abandoned
        Refuse,    Refuse, Refuse,   Refuse,    Refuse,  Refuse,    Refuse,        Refuse,   Refuse,   Refuse, Refuse, Ignore, Refuse, Refuse,   Refuse, // redirected
        Refuse,    Refuse, Refuse,   Refuse,    Refuse,  Refuse,    Refuse,        Refuse,   Refuse,   Refuse, Refuse, Ignore, Refuse, Refuse,   Refuse, // callback
        Refuse,    Refuse, Refuse,   Refuse,    Refuse,  Refuse,    Refuse,        Refuse,   Refuse,   Refuse, Refuse, Ignore, Refuse, Refuse,   Refuse, // closed
        Refuse,    Refuse, Refuse,   Refuse,    Refuse,  Refuse,    Refuse,        Ignore,   Refuse,   Refuse, Refuse, Ignore, Refuse, Refuse,   Refuse, // lost
    ];

    /// <summary>What <paramref name="trigger"/> does to a contact in <paramref name="state"/>.</summary>
    public static ContactStep Decide(ContactState state, ContactTrigger trigger) => Table[((int)state * Triggers) + (int)trigger];

    /// <summary>
    /// The same for a callback. Its customer is not there before the call is answered: nobody can hang up earlier, and a dial that fails ends it
    /// without fault of the agent.
    /// </summary>
    public static ContactStep DecideCallback(ContactState state, ContactTrigger trigger) => Decide(state, trigger) switch
    {
        Abandon => state == ContactState.Connecting ? Unanswered : Refuse,
        Requeue when trigger == ContactTrigger.ConnectFailed => Unanswered,
        ContactStep step => step,
    };
}
