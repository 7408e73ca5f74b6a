using Routing.Core;

namespace Routing.Gateway;

/// <summary>Ratios of gauges; null where nothing counts.</summary>
internal static class QueueRatios
{
    /// <summary>Part of a whole.</summary>
    internal static double? Share(double part, long whole) => whole > 0 ? part / whole : null;

    /// <summary>
    /// Share of the agents at work who are not idle, now: those reserved, connecting, busy and in wrap-up among them and the
    /// ready ones.
    /// </summary>
    internal static double? Occupancy(IReadOnlyList<int> agentsByState)
    {
        if (agentsByState.Count <= (int)AgentState.WrapUp) return null;
        int engaged = agentsByState[(int)AgentState.Reserved] + agentsByState[(int)AgentState.Connecting]
            + agentsByState[(int)AgentState.Busy] + agentsByState[(int)AgentState.WrapUp];
        return Share(engaged, engaged + agentsByState[(int)AgentState.Ready]);
    }

    /// <summary>A ratio that may be none.</summary>
    internal static double? Known(double ratio) => double.IsNaN(ratio) ? null : ratio;
}
