using System.Collections.Concurrent;
using Routing.Center;

namespace Routing.Gateway;

/// <summary>Wakes the pulls of an agent when something happens that may end their wait.</summary>
internal sealed class AgentBells
{
    private readonly ConcurrentDictionary<string, List<AgentBell>> _bells = new(StringComparer.Ordinal);

    /// <summary>A bell that rings for the agent until it is put away.</summary>
    internal AgentBell Hang(string agentId)
    {
        var bell = new AgentBell(this, agentId);
        while (true)
        {
            List<AgentBell> bells = _bells.GetOrAdd(agentId, static _ => []);
            lock (bells)
            {
                // An empty list may be on its way out of the table: only one that is still in it counts.
                if (!_bells.TryGetValue(agentId, out List<AgentBell>? current) || current != bells) continue;
                bells.Add(bell);
                return bell;
            }
        }
    }

    /// <summary>Rings for a reservation, and for the end of a session.</summary>
    internal void Ring(FeedEvent feedEvent)
    {
        if (feedEvent.AgentId is not { } agentId || feedEvent.Type is not ("call.reserved" or "agent.state" or "agent.session" or "agent.removed")) return;
        RingFor(agentId);
    }

    /// <summary>Rings the agent's bells.</summary>
    internal void RingFor(string agentId)
    {
        if (!_bells.TryGetValue(agentId, out List<AgentBell>? bells)) return;
        lock (bells)
        {
            foreach (AgentBell bell in bells) bell.Ring();
        }
    }

    /// <summary>Puts a bell away.</summary>
    internal void Remove(AgentBell bell)
    {
        if (!_bells.TryGetValue(bell.AgentId, out List<AgentBell>? bells)) return;
        lock (bells)
        {
            bells.Remove(bell);
            if (bells.Count == 0) _bells.TryRemove(KeyValuePair.Create(bell.AgentId, bells));
        }
    }
}
