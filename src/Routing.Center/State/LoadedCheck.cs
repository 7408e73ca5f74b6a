using Routing.Core;

namespace Routing.Center;

/// <summary>
/// Looks over a state that was loaded, once, for what names something that is not there. Engine and registers are each sound by themselves; where
/// they contradict each other the gauges could not be read, or a command would stop the writer, long after the checksum was found good.
/// </summary>
internal static class LoadedCheck
{
    /// <summary>Compares engine and registers.</summary>
    /// <exception cref="FormatException">They contradict each other.</exception>
    internal static void Check(CenterState center)
    {
        Ensure(center.Engine.AreAllKnown(center.Calls.Knows, agent => IsAgent(center, agent) && !center.Agents[agent].IsDeleted), "a contact or an agent of the engine's");
        foreach (AgentRecord agent in center.Agents.Numbered) Check(center, agent);
        for (CallRecord? call = center.Calls.Open.First; call is not null; call = call.After) Check(center, call);
        for (CallRecord? call = center.Calls.Over.First; call is not null; call = call.After) Check(center, call);
        foreach (FollowUpRecord followUp in center.FollowUps.All) Ensure(IsAgent(center, followUp.Owner), "a follow-up's owner");
        foreach (CallbackRecord callback in center.CallbackRegister.All) Check(center, callback);
    }

    private static void Check(CenterState center, AgentRecord agent)
    {
        if (agent.IsDeleted || !center.Engine.TryGetAgent(agent.Number, out AgentView view)) return;
        int coined = view.Reason - NotReadyReason.FirstOfHost;
        Ensure(view.Reason is >= 0 and <= NotReadyReason.Lost || (coined >= 0 && coined < center.Reasons.Coined.Count), "an agent's reason");
    }

    private static void Check(CenterState center, CallRecord call)
    {
        Ensure(call.Queue < 0 || IsQueue(center, call.Queue), "a call's queue");
        Ensure(call.Agent < 0 || IsAgent(center, call.Agent), "a call's agent");
        Ensure(call.Owner < 0 || IsAgent(center, call.Owner), "the owner of a call's matter");
    }

    private static void Check(CenterState center, CallbackRecord callback)
    {
        Ensure(IsQueue(center, callback.Queue), "a callback's queue");
        Ensure(callback.Agent < 0 || IsAgent(center, callback.Agent), "a callback's agent");
    }

    private static bool IsQueue(CenterState center, int queue) => (uint)queue < (uint)center.Numbers.Queues.Count;

    private static bool IsAgent(CenterState center, int agent) => (uint)agent < (uint)center.Agents.Numbered.Count;

    private static void Ensure(bool isThere, string what)
    {
        if (!isThere) throw FieldReader.Malformed($"{what} is not there");
    }
}
