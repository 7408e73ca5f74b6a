using System.Collections.Concurrent;

namespace Routing.Grains;

/// <summary>When and on which nodes each agent's desktop was last heard. Nothing of it is kept: nodes tell it again all the time.</summary>
internal sealed class HeardAgents(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Hearing> _hearings = new(StringComparer.Ordinal);

    /// <summary>A node has heard these agents.</summary>
    internal void Hear(string node, IReadOnlyList<string> agentIds)
    {
        foreach (string agentId in agentIds) HearingOf(agentId).Note(node, time.GetTimestamp());
    }

    /// <summary>
    /// Whether a signed-in agent has been silent on every node for <paramref name="limit"/>; true once for each silence. An agent never
    /// heard before is first heard now.
    /// </summary>
    internal bool FallsSilent(string agentId, TimeSpan limit) => HearingOf(agentId).FallsSilent(time, limit);

    /// <summary>The silence could not be reported: it is to be found again.</summary>
    internal void LoseLater(string agentId) => HearingOf(agentId).LoseLater();

    /// <summary>Forgets an agent that is signed out.</summary>
    internal void Forget(string agentId) => _hearings.TryRemove(agentId, out _);

    /// <summary>The nodes that have heard an agent, the latest first.</summary>
    internal IReadOnlyList<DesktopView> NodesOf(string agentId) =>
        _hearings.TryGetValue(agentId, out Hearing? hearing) ? hearing.Nodes(time) : [];

    private Hearing HearingOf(string agentId) => _hearings.GetOrAdd(agentId, static (_, clock) => new Hearing(clock.GetTimestamp()), time);

    private sealed class Hearing(long first)
    {
        private readonly Dictionary<string, long> _nodes = new(StringComparer.Ordinal);
        private long _last = first;
        private bool _isLost;

        internal void Note(string node, long at)
        {
            lock (_nodes)
            {
                _nodes[node] = at;
                _last = at;
                _isLost = false;
            }
        }

        internal bool FallsSilent(TimeProvider time, TimeSpan limit)
        {
            lock (_nodes)
            {
                if (_isLost || time.GetElapsedTime(_last) < limit) return false;
                _nodes.Clear();
                return _isLost = true;
            }
        }

        internal void LoseLater()
        {
            lock (_nodes) _isLost = false;
        }

        internal IReadOnlyList<DesktopView> Nodes(TimeProvider time)
        {
            lock (_nodes)
            {
                return [.. _nodes.OrderByDescending(node => node.Value)
                    .Select(node => new DesktopView(node.Key, (long)time.GetElapsedTime(node.Value).TotalMilliseconds))];
            }
        }
    }
}
