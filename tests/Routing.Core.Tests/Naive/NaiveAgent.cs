namespace Routing.Core.Tests.Naive;

/// <summary>A known agent.</summary>
internal sealed class NaiveAgent
{
    private static readonly AgentState[] Phases = [AgentState.Reserved, AgentState.Connecting, AgentState.Busy, AgentState.WrapUp];

    public required int Number { get; init; }

    public required AgentProfile Profile { get; set; }

    /// <summary>When it was last worked out what it may serve: a certificate counts until its timer has fired.</summary>
    public long QualifiedAt { get; set; }

    /// <summary>Requirements it was eligible for when it last looked for a contact.</summary>
    public List<int> Served { get; set; } = [];

    public AgentState Presence { get; set; } = AgentState.SignedOut;

    public int Reason { get; set; }

    public NextState Next { get; set; }

    public int NextReason { get; set; }

    public long Since { get; set; }

    public long IdleOrder { get; set; }

    public List<NaiveEngagement> Engagements { get; } = [];

    public long SignedInAt { get; set; }

    /// <summary>Time engaged since then, but for the present engagements, which began at <see cref="EngagedSince"/>.</summary>
    public long EngagedMs { get; private set; }

    public long EngagedSince { get; private set; }

    public long LastGiven { get; private set; }

    /// <summary>What its last AgentStateChanged said.</summary>
    public (AgentState State, int Reason, NextState Next) Announced { get; set; }

    public bool IsIdle => IdleOrder > 0;

    public bool IsSignedIn => Presence != AgentState.SignedOut;

    public int UnitsEngaged => Engagements.Sum(engagement => engagement.Units);

    public int FreeUnits => Profile.Capacity - UnitsEngaged;

    public bool IsReadyWithNextNone => Presence == AgentState.Ready && Next == NextState.None;

    public bool IsAvailable =>
        IsReadyWithNextNone && FreeUnits >= 1 && Engagements.All(engagement => engagement.Phase != AgentState.Reserved);

    public void Engage(NaiveEngagement engagement, long now)
    {
        if (Engagements.Count == 0) EngagedSince = now;
        Engagements.Add(engagement);
        LastGiven = engagement.Reservation;
    }

    public void Disengage(NaiveEngagement engagement, long now)
    {
        Engagements.Remove(engagement);
        if (Engagements.Count > 0) return;
        EngagedMs += now - EngagedSince;
        EngagedSince = 0;
    }

    public void SignIn(long now) => (SignedInAt, EngagedMs) = (now, 0);

    /// <summary>Share of its time since sign-in in which it was engaged.</summary>
    public double Occupancy(long now)
    {
        long engaged = EngagedMs + (Engagements.Count > 0 ? now - EngagedSince : 0);
        return now == SignedInAt ? 0 : (double)engaged / (now - SignedInAt);
    }

    public AgentState Shown =>
        Engagements.Count == 0 ? Presence : Phases.First(phase => Engagements.Any(engagement => engagement.Phase == phase));

    public int ShownReason =>
        Shown == AgentState.NotReady ? Reason : Next == NextState.NotReady ? NextReason : 0;
}
