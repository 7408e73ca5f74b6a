namespace Routing.Core;

public sealed partial class RoutingEngine
{
    private RejectReason DefineAgent(int agent, AgentProfile? profile)
    {
        if ((uint)agent >= MostAgents || profile is null || profile.Capacity < 1) return RejectReason.OutOfRange;
        bool known = _agents.Has(agent);
        _agents.Define(agent, profile, _now);
        Emit(EventKind.AgentDefined, agent: agent);
        StartCertificate(agent);
        Requalify(agent, known);
        return RejectReason.None;
    }

    private void EndCertificate(int agent)
    {
        Emit(EventKind.AgentEligibilityChanged, agent: agent);
        StartCertificate(agent);
        Requalify(agent, true);
    }

    /// <summary>A timer for the earliest certificate end that is still to come.</summary>
    private void StartCertificate(int agent)
    {
        ref Agent entry = ref _agents[agent];
        _timers.Cancel(ref entry.CertificateTimer);
        long earliest = long.MaxValue;
        foreach (AgentSkill skill in _agents.ProfileOf(agent).Skills)
        {
            if (skill.CertifiedUntilMs > _now && skill.CertifiedUntilMs < earliest) earliest = skill.CertifiedUntilMs;
        }

        if (earliest != long.MaxValue) entry.CertificateTimer = _timers.Add(earliest, TimerKind.Certificate, agent);
    }

    /// <summary>Works out anew what an agent is eligible for.</summary>
    private void Requalify(int agent, bool known)
    {
        ref Agent entry = ref _agents[agent];
        long idleOrder = entry.IdleOrder;
        if (idleOrder != 0) LeaveIdle(ref entry);
        bool counts = known && entry.Presence != AgentState.SignedOut;
        if (counts) _signatures.CountSignedIn(entry.Capable, -1);
        entry.Capable = _signatures.Of(_agents.ProfileOf(agent), entry.Capacity, _now, _lanes);
        if (counts) _signatures.CountSignedIn(entry.Capable, +1);
        if (!entry.IsAvailable) return;
        entry.Signature = SignatureOf(entry);
        Take(agent, ref entry, idleOrder);
    }

    /// <summary>An idle agent whose free units changed: takes a contact, or keeps its turn.</summary>
    private void Rework(int agent)
    {
        ref Agent entry = ref _agents[agent];
        long idleOrder = entry.IdleOrder;
        LeaveIdle(ref entry);
        entry.Signature = SignatureOf(entry);
        Take(agent, ref entry, idleOrder);
    }
}
