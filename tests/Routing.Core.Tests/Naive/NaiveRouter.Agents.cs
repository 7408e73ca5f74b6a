namespace Routing.Core.Tests.Naive;

/// <content>What agents ask for, and what follows from it.</content>
internal sealed partial class NaiveRouter
{
    private const long PauseMs = 5_000;

    private RejectReason AskAgent(in Command command, AgentTrigger trigger)
    {
        if (!_agents.TryGetValue(command.Agent, out NaiveAgent? agent)) return RejectReason.UnknownAgent;
        if (trigger == AgentTrigger.NotReady && command.Reason < NotReadyReason.FirstOfHost) return RejectReason.OutOfRange;
        int reason = trigger switch
        {
            AgentTrigger.SignIn => NotReadyReason.SignedIn,
            AgentTrigger.Lost => NotReadyReason.Lost,
            _ => command.Reason,
        };
        AgentStep step = AgentTransitions.Decide(agent.Shown, trigger);
        switch (step)
        {
            case AgentStep.Refuse when trigger == AgentTrigger.SignIn: return RejectReason.AlreadySignedIn;
            case AgentStep.Refuse: return agent.IsSignedIn ? RejectReason.InvalidTransition : RejectReason.NotSignedIn;
            case AgentStep.Ignore: break;
            case AgentStep.Go: Go(agent, trigger, reason); break;
            case AgentStep.GiveBack: GiveBack(agent, trigger, reason); break;
            case AgentStep.Later: Later(agent, trigger, reason); break;
            case AgentStep.Finish: Finish(agent, trigger, reason); break;
            case AgentStep.Remove: Remove(agent); break;
        }

        return RejectReason.None;
    }

    private void Go(NaiveAgent agent, AgentTrigger trigger, int reason)
    {
        switch (trigger)
        {
            case AgentTrigger.Ready: Appear(agent, AgentState.Ready, 0); break;
            case AgentTrigger.SignOut: Appear(agent, AgentState.SignedOut, 0); break;
            default: Appear(agent, AgentState.NotReady, reason); break;
        }

        Settle(agent);
    }

    private void GiveBack(NaiveAgent agent, AgentTrigger trigger, int reason)
    {
        NaiveEngagement reserved = agent.Engagements.Single(engagement => engagement.Phase == AgentState.Reserved);
        ReservationOutcome outcome = trigger == AgentTrigger.Lost ? ReservationOutcome.AgentLost : ReservationOutcome.AgentGone;
        NextState asked = trigger == AgentTrigger.SignOut ? NextState.SignedOut : NextState.NotReady;
        Requeue(_contacts[reserved.Contact], outcome, asked, asked == NextState.NotReady ? reason : 0);
    }

    private void Later(NaiveAgent agent, AgentTrigger trigger, int reason)
    {
        Remember(agent, trigger, reason);
        Settle(agent);
    }

    private static void Remember(NaiveAgent agent, AgentTrigger trigger, int reason)
    {
        if (trigger == AgentTrigger.Lost && agent.Next == NextState.SignedOut) return;
        (agent.Next, agent.NextReason) = trigger switch
        {
            AgentTrigger.Ready => (NextState.None, 0),
            AgentTrigger.SignOut => (NextState.SignedOut, 0),
            _ => (NextState.NotReady, reason),
        };
    }

    private void Finish(NaiveAgent agent, AgentTrigger trigger, int reason)
    {
        foreach (NaiveEngagement engagement in agent.Engagements.ToList()) EndEngagement(agent, engagement);
        if (trigger != AgentTrigger.EndWrapUp) Remember(agent, trigger, reason);
        Settle(agent);
    }

    private void Remove(NaiveAgent agent)
    {
        Stop(NaiveTimerKind.Certificate, agent.Number);
        _agents.Remove(agent.Number);
        Emit(EventKind.AgentRemoved, agent: agent.Number);
    }

    /// <summary>Sets presence; the pause after a reject lasts as long as the agent is not ready for that reason.</summary>
    private void Appear(NaiveAgent agent, AgentState presence, int reason)
    {
        if (agent.Presence == presence && agent.Reason == reason) return;
        Stop(NaiveTimerKind.Pause, agent.Number);
        if (!agent.IsSignedIn) agent.SignIn(_now);
        (agent.Presence, agent.Reason, agent.Next, agent.NextReason) = (presence, reason, NextState.None, 0);
        if (presence == AgentState.NotReady && reason == NotReadyReason.Rejected)
        {
            Start(NaiveTimerKind.Pause, agent.Number, _now + PauseMs);
        }
    }

    private void PauseOver(NaiveAgent agent) => Go(agent, AgentTrigger.Ready, 0);

    private void GoNext(NaiveAgent agent)
    {
        if (agent.Engagements.Count == 0 && agent.Next == NextState.SignedOut) Appear(agent, AgentState.SignedOut, 0);
        if (agent.Engagements.Count == 0 && agent.Next == NextState.NotReady) Appear(agent, AgentState.NotReady, agent.NextReason);
        if (!agent.IsAvailable) agent.IdleOrder = 0;
    }

    private void Announce(NaiveAgent agent)
    {
        (AgentState, int, NextState) shown = (agent.Shown, agent.ShownReason, agent.Next);
        if (shown == agent.Announced) return;
        if (agent.Shown != agent.Announced.State) agent.Since = _now;
        agent.Announced = shown;
        Emit(EventKind.AgentStateChanged, agent: agent.Number, value: (int)agent.Shown + (16 * (int)agent.Next), reason: agent.ShownReason);
    }

    /// <summary>Brings an agent to rest after a change of it.</summary>
    private void Settle(NaiveAgent agent)
    {
        GoNext(agent);
        Announce(agent);
        ReleaseOwnLane(agent);
        if (!agent.IsAvailable) return;
        if (!agent.IsIdle) BecomeFree(agent);
        else if (!ServedBy(agent).SequenceEqual(agent.Served)) Take(agent);
    }

    private void ReleaseOwnLane(NaiveAgent agent)
    {
        if (agent.IsReadyWithNextNone) return;
        foreach (NaiveContact contact in OwnLaneOf(agent).ToList()) Release(contact);
    }
}
