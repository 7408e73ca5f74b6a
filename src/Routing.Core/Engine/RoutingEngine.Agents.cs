namespace Routing.Core;

public sealed partial class RoutingEngine
{
    private const long PauseMs = 5_000;
    private const int MostAgents = 1 << 20;

    private RejectReason Trigger(int agent, CommandKind kind, int reason)
    {
        AgentState shown = _agents[agent].Shown;
        AgentTrigger trigger = kind switch
        {
            CommandKind.SignIn => AgentTrigger.SignIn,
            CommandKind.Ready => AgentTrigger.Ready,
            CommandKind.NotReady => AgentTrigger.NotReady,
            CommandKind.SignOut => AgentTrigger.SignOut,
            CommandKind.AgentLost => AgentTrigger.Lost,
            CommandKind.EndWrapUp => AgentTrigger.EndWrapUp,
            _ => AgentTrigger.Remove,
        };
        if (trigger == AgentTrigger.Lost) reason = NotReadyReason.Lost;
        switch (AgentTransitions.Decide(shown, trigger))
        {
            case AgentStep.Refuse: return RefusalOf(shown, trigger);
            case AgentStep.Go: Go(agent, trigger, reason); break;
            case AgentStep.GiveBack: GiveBack(agent, trigger, reason); break;
            case AgentStep.Later: Later(agent, trigger, reason); break;
            case AgentStep.Finish: Finish(agent, trigger, reason); break;
            case AgentStep.Remove: Remove(agent); break;
            default: break;
        }

        return RejectReason.None;
    }

    private static RejectReason RefusalOf(AgentState shown, AgentTrigger trigger)
    {
        if (trigger == AgentTrigger.SignIn) return RejectReason.AlreadySignedIn;
        return shown == AgentState.SignedOut ? RejectReason.NotSignedIn : RejectReason.InvalidTransition;
    }

    private void Go(int agent, AgentTrigger trigger, int reason)
    {
        (AgentState presence, int why) = trigger switch
        {
            AgentTrigger.Ready => (AgentState.Ready, NotReadyReason.None),
            AgentTrigger.SignOut => (AgentState.SignedOut, NotReadyReason.None),
            AgentTrigger.SignIn => (AgentState.NotReady, NotReadyReason.SignedIn),
            _ => (AgentState.NotReady, reason),
        };
        SetPresence(agent, presence, why);
        Settle(agent);
    }

    private void GiveBack(int agent, AgentTrigger trigger, int reason)
    {
        NextState asked = trigger == AgentTrigger.SignOut ? NextState.SignedOut : NextState.NotReady;
        ReservationOutcome outcome = trigger == AgentTrigger.Lost ? ReservationOutcome.AgentLost : ReservationOutcome.AgentGone;
        Requeue(_agents[agent].Reserved, outcome, asked, reason);
    }

    private void Later(int agent, AgentTrigger trigger, int reason)
    {
        ref Agent entry = ref _agents[agent];
        if (trigger == AgentTrigger.Lost && entry.Next == NextState.SignedOut) return;
        entry.Next = trigger switch
        {
            AgentTrigger.Ready => NextState.None,
            AgentTrigger.SignOut => NextState.SignedOut,
            _ => NextState.NotReady,
        };
        entry.NextReason = entry.Next == NextState.NotReady ? reason : NotReadyReason.None;
        if (entry.Next != NextState.None && entry.IdleOrder != 0) LeaveIdle(ref entry);
        Settle(agent);
    }

    /// <summary>Ends the agent's wrap-ups, then goes where it asked, or where next says.</summary>
    private void Finish(int agent, AgentTrigger trigger, int reason)
    {
        for (int engagement = _agents[agent].FirstEngagement; engagement >= 0;)
        {
            int next = _engagements[engagement].Next;
            if (_engagements[engagement].Phase == AgentState.WrapUp) CloseEngagement(engagement);
            engagement = next;
        }

        ref Agent entry = ref _agents[agent];
        if (trigger == AgentTrigger.Ready) (entry.Next, entry.NextReason) = (NextState.None, NotReadyReason.None);
        if (trigger == AgentTrigger.Lost && entry.Next != NextState.SignedOut) Leave(agent, NextState.NotReady, reason);
        Settle(agent);
    }

    private void Remove(int agent)
    {
        _timers.Cancel(ref _agents[agent].CertificateTimer);
        _agents.Remove(agent);
        Emit(EventKind.AgentRemoved, agent: agent);
    }

    /// <summary>Goes not ready or signs out: at once when nothing engages the agent, else next.</summary>
    private void Leave(int agent, NextState asked, int reason)
    {
        ref Agent entry = ref _agents[agent];
        if (entry.FirstEngagement >= 0)
        {
            if (entry.IdleOrder != 0) LeaveIdle(ref entry);
            if (entry.Next == NextState.SignedOut) return;
            (entry.Next, entry.NextReason) = (asked, asked == NextState.NotReady ? reason : NotReadyReason.None);
            return;
        }

        if (entry.Next == NextState.SignedOut) asked = NextState.SignedOut;
        (entry.Next, entry.NextReason) = (NextState.None, NotReadyReason.None);
        SetPresence(agent, asked == NextState.SignedOut ? AgentState.SignedOut : AgentState.NotReady, asked == NextState.SignedOut ? 0 : reason);
    }

    private void SetPresence(int agent, AgentState presence, int reason)
    {
        ref Agent entry = ref _agents[agent];
        if (entry.Presence == presence && entry.Reason == reason) return;
        if (entry.IdleOrder != 0) LeaveIdle(ref entry);
        _timers.Cancel(ref entry.PauseTimer);
        if (entry.Presence == AgentState.SignedOut)
        {
            _signatures.CountSignedIn(entry.Capable, +1);
            (entry.SignedInAt, entry.EngagedMs) = (_now, 0);
        }

        if (presence == AgentState.SignedOut) _signatures.CountSignedIn(entry.Capable, -1);
        (entry.Presence, entry.Reason) = (presence, reason);
        if (presence == AgentState.NotReady && reason == NotReadyReason.Rejected)
        {
            entry.PauseTimer = _timers.Add(_now + PauseMs, TimerKind.Pause, agent);
        }
    }
}
