namespace Routing.Core;

/// <summary>
/// An agent's entry, by its number; -1 stands for no slot. What every decision touches stands first, so that it shares cache lines; what only
/// sign-ins, profiles and own lanes need stands last.
/// </summary>
internal struct Agent
{
    /// <summary>Its turn among idle agents; 0 when not idle.</summary>
    internal long IdleOrder;

    internal int IdleNext;
    internal int IdlePrevious;

    /// <summary>Row it stands idle in.</summary>
    internal int Signature;

    internal bool Defined;

    /// <summary>Signed out, not ready or ready: what it is when nothing engages it.</summary>
    internal AgentState Presence;

    internal NextState Next;

    /// <summary>State, next and reason as last told by an event.</summary>
    internal AgentState Shown;

    internal NextState ShownNext;
    internal int ShownReason;

    /// <summary>Engagements by reservation number.</summary>
    internal int FirstEngagement;

    internal int LastEngagement;

    /// <summary>The one that is reserved, or -1.</summary>
    internal int Reserved;

    internal int Used;
    internal int Capacity;
    internal int OwnFirst;

    /// <summary>When the shown state began.</summary>
    internal long Since;

    /// <summary>The last reservation it was given, or 0.</summary>
    internal long LastGiven;

    /// <summary>When the present engagements began, or 0.</summary>
    internal long EngagedSince;

    /// <summary>Time engaged since it signed in, the present engagement not included.</summary>
    internal long EngagedMs;

    /// <summary>Row of what it can do with its whole capacity.</summary>
    internal int Capable;

    /// <summary>Reason of a not-ready presence.</summary>
    internal int Reason;

    internal int PauseTimer;

    /// <summary>Reason of a not-ready next.</summary>
    internal int NextReason;

    internal int OwnLast;
    internal int CertificateTimer;

    /// <summary>When it signed in.</summary>
    internal long SignedInAt;

    /// <summary>Takes contacts: ready, nothing remembered, nothing reserved, units free.</summary>
    internal readonly bool IsAvailable =>
        Presence == AgentState.Ready && Next == NextState.None && Reserved < 0 && Used < Capacity;

    /// <summary>Takes contacts now or after those it has.</summary>
    internal readonly bool TakesContacts => Presence == AgentState.Ready && Next == NextState.None;
}
