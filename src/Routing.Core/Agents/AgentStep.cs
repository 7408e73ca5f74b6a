namespace Routing.Core;

/// <summary>What the engine does about a trigger; the cells of <see cref="AgentTransitions"/>.</summary>
public enum AgentStep : byte
{
    /// <summary>Refused: <see cref="RejectReason.AlreadySignedIn"/> for sign-in, <see cref="RejectReason.NotSignedIn"/> when signed out, else <see cref="RejectReason.InvalidTransition"/>.</summary>
    Refuse = 0,

    /// <summary>Accepted without effect.</summary>
    Ignore = 1,

    /// <summary>Goes to the asked state at once (not ready: also when only the reason changes).</summary>
    Go = 2,

    /// <summary>Gives the reserved contact back, then goes to the asked state.</summary>
    GiveBack = 3,

    /// <summary>Remembers the asked state for after the contact; ready forgets a remembered one.</summary>
    Later = 4,

    /// <summary>Ends wrap-up, then goes to the asked state; end of wrap-up goes where next says.</summary>
    Finish = 5,

    /// <summary>Is forgotten.</summary>
    Remove = 6,
}
