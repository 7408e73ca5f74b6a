using static Routing.Core.AgentStep;

namespace Routing.Core;

/// <summary>The one table that decides what each trigger does to an agent in each state.</summary>
public static class AgentTransitions
{
    private const int Triggers = 7;

    private static readonly AgentStep[] Table =
    [
        // SignIn, Ready,  NotReady, SignOut,  Lost,     EndWrapUp, Remove
        Go,        Refuse, Refuse,   Ignore,   Ignore,   Refuse,    Remove, // signed-out
        Refuse,    Go,     Go,       Go,       Go,       Ignore,    Refuse, // not-ready
        Refuse,    Ignore, Go,       Go,       Go,       Ignore,    Refuse, // ready
        Refuse,    Later,  GiveBack, GiveBack, GiveBack, Ignore,    Refuse, // reserved
        Refuse,    Later,  Later,    Later,    Later,    Refuse,    Refuse, // connecting
        Refuse,    Later,  Later,    Later,    Later,    Refuse,    Refuse, // busy
        Refuse,    Finish, Later,    Later,    Finish,   Finish,    Refuse, // wrap-up
    ];

    /// <summary>What <paramref name="trigger"/> does to an agent in <paramref name="state"/>.</summary>
    public static AgentStep Decide(AgentState state, AgentTrigger trigger) => Table[((int)state * Triggers) + (int)trigger];
}
