namespace Routing.Core;

/// <summary>What an agent, its desktop or the host can ask of an agent's state; the columns of <see cref="AgentTransitions"/>.</summary>
public enum AgentTrigger : byte
{
    /// <summary>Sign in.</summary>
    SignIn = 0,

    /// <summary>Ready.</summary>
    Ready = 1,

    /// <summary>Not ready.</summary>
    NotReady = 2,

    /// <summary>Sign out.</summary>
    SignOut = 3,

    /// <summary>The desktop is no longer heard.</summary>
    Lost = 4,

    /// <summary>End wrap-up.</summary>
    EndWrapUp = 5,

    /// <summary>Forget the agent.</summary>
    Remove = 6,
}
