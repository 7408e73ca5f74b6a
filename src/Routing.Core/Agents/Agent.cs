namespace Routing.Core;

/// <summary>An agent's entry, by its number; -1 stands for no slot.</summary>
internal struct Agent
{
    internal bool Defined;

    /// <summary>Signed out, not ready or ready: what it is when nothing engages it.</summary>
    internal AgentState Presence;

    internal NextState Next;

    /// <summary>State, next and reason as last told by an event.</summary>
    internal AgentState Shown;

    internal NextState ShownNext;
    internal int ShownReason;

    /// <summary>Reason of a not-ready presence.</summary>
    internal int Reason;

    /// <summary>Reason of a not-ready next.</summary>
    internal int NextReason;

    internal int Capacity;
    internal int Used;

    /// <summary>Engagements by reservation number.</summary>
    internal int FirstEngagement;

    internal int LastEngagement;

    /// <summary>The one that is reserved, or -1.</summary>
    internal int Reserved;

    /// <summary>Row of what it can do with its whole capacity.</summary>
    internal int Capable;

    /// <summary>Row it stands idle in.</summary>
    internal int Signature;

    internal int IdleNext;
    internal int IdlePrevious;
    internal int OwnFirst;
    internal int OwnLast;
    internal int PauseTimer;
    internal int CertificateTimer;

    /// <summary>When the shown state began.</summary>
    internal long Since;

    /// <summary>When it signed in.</summary>
    internal long SignedInAt;

    /// <summary>Time engaged since then, the present engagement not included.</summary>
    internal long EngagedMs;

    /// <summary>When the present engagements began, or 0.</summary>
    internal long EngagedSince;

    /// <summary>The last reservation it was given, or 0.</summary>
    internal long LastGiven;

    /// <summary>Its turn among idle agents; 0 when not idle.</summary>
    internal long IdleOrder;

    /// <summary>Takes contacts: ready, nothing remembered, nothing reserved, units free.</summary>
    internal readonly bool IsAvailable =>
        Presence == AgentState.Ready && Next == NextState.None && Reserved < 0 && Used < Capacity;

    /// <summary>Takes contacts now or after those it has.</summary>
    internal readonly bool TakesContacts => Presence == AgentState.Ready && Next == NextState.None;
}
