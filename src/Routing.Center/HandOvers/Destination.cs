using Routing.Core;

namespace Routing.Center;

/// <summary>Tells from the gauges of another center whether a call had better go there.</summary>
internal static class Destination
{
    /// <summary>
    /// Whether that center can take a call of this queue: where it has such a queue, agents are signed in; for a queue that is not protected one of
    /// them is ready too, so that the caller does not give up a place at home for one in another line.
    /// </summary>
    internal static bool CanTake(CenterView there, string queue)
    {
        QueueGauges? same = there.Queues.FirstOrDefault(candidate => candidate.Id == queue);
        if (same is null) return there.Queues.Any(other => Count(other, state => state == AgentState.Ready) > 0);
        return Count(same, state => state == AgentState.Ready) > 0 || (same.Protected && Count(same, state => state != AgentState.SignedOut) > 0);
    }

    private static int Count(QueueGauges queue, Func<AgentState, bool> counts) =>
        queue.AgentsByState.Index().Where(entry => counts((AgentState)entry.Index)).Sum(entry => entry.Item);
}
