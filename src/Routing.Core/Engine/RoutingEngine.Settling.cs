using System.Numerics;

namespace Routing.Core;

public sealed partial class RoutingEngine
{
    private void LeaveIdle(ref Agent agent)
    {
        _signatures.RemoveIdle(ref agent);
        agent.IdleOrder = 0;
    }

    /// <summary>After any change: what was remembered takes effect, the state is told, a freed agent takes a contact.</summary>
    private void Settle(int agent)
    {
        ref Agent entry = ref _agents[agent];
        if (entry.FirstEngagement < 0 && entry.Next != NextState.None) Leave(agent, entry.Next, entry.NextReason);
        Show(agent, ref entry);
        if (entry.IsAvailable) Free(agent, ref entry);
        if (!entry.TakesContacts) ReleaseOwnLane(agent);
    }

    private void Free(int agent, ref Agent entry)
    {
        if (entry.IdleOrder != 0)
        {
            if (SignatureOf(entry) != entry.Signature) Rework(agent);
            return;
        }

        entry.Signature = SignatureOf(entry);
        MeasureGaps(entry.Signature);
        Take(agent, ref entry, 0);
    }

    private void MeasureGaps(int signature)
    {
        ReadOnlySpan<ulong> row = _signatures.ProtectedOf(signature);
        for (int word = 0; word < row.Length; word++)
        {
            for (ulong bits = row[word]; bits != 0; bits &= bits - 1)
            {
                _steering!.Freed(_signatures.ProtectedQueue((word << 6) + BitOperations.TrailingZeroCount(bits)), _now);
            }
        }
    }

    /// <summary>What an agent is eligible for with the units it has free.</summary>
    private int SignatureOf(in Agent agent)
    {
        int free = agent.Capacity - agent.Used;
        return free >= _table!.Requirements.MaxUnits ? agent.Capable : _signatures.Narrowed(agent.Capable, free, _lanes);
    }

    /// <summary>Tells the agent's state when it is another than last told.</summary>
    private void Show(int agent, ref Agent entry)
    {
        AgentState shown = ShownState(entry);
        int reason = entry.Next == NextState.NotReady ? entry.NextReason : shown == AgentState.NotReady ? entry.Reason : NotReadyReason.None;
        if (shown == entry.Shown && entry.Next == entry.ShownNext && reason == entry.ShownReason) return;
        if (shown != entry.Shown) entry.Since = _now;
        (entry.Shown, entry.ShownNext, entry.ShownReason) = (shown, entry.Next, reason);
        Emit(EventKind.AgentStateChanged, agent: agent, reason: reason, value: (int)shown + (16 * (int)entry.Next));
    }

    private AgentState ShownState(in Agent agent)
    {
        if (agent.FirstEngagement < 0) return agent.Presence;
        AgentState shown = AgentState.WrapUp;
        for (int engagement = agent.FirstEngagement; engagement >= 0; engagement = _engagements[engagement].Next)
        {
            AgentState phase = _engagements[engagement].Phase;
            if (phase < shown) shown = phase;
        }

        return shown;
    }
}
