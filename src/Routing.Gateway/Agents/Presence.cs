using System.Collections.Concurrent;

namespace Routing.Gateway;

/// <summary>When each agent's desktop was last heard, on wall time. An open pull is heard all along.</summary>
internal sealed class Presence(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Hearing> _hearings = new(StringComparer.Ordinal);

    /// <summary>A call of the agent's session came.</summary>
    internal void Hear(string agentId) => Note(HearingOf(agentId), pulls: 0);

    /// <summary>A pull of the agent's session opened.</summary>
    internal void OpenPull(string agentId) => Note(HearingOf(agentId), pulls: 1);

    /// <summary>It closed.</summary>
    internal void ClosePull(string agentId) => Note(HearingOf(agentId), pulls: -1);

    /// <summary>
    /// Whether a signed-in agent has been silent for <paramref name="limit"/>; true once for each silence. An agent never
    /// heard here is first heard now.
    /// </summary>
    internal bool FallsSilent(string agentId, TimeSpan limit)
    {
        Hearing hearing = HearingOf(agentId);
        lock (hearing)
        {
            if (hearing.Pulls > 0 || hearing.IsLost || time.GetElapsedTime(hearing.LastHeard) < limit) return false;
            hearing.IsLost = true;
            return true;
        }
    }

    /// <summary>The silence could not be reported: it is to be found again.</summary>
    internal void LoseLater(string agentId)
    {
        Hearing hearing = HearingOf(agentId);
        lock (hearing) hearing.IsLost = false;
    }

    /// <summary>Agents heard since the call before, and those who have a pull open.</summary>
    internal IReadOnlyList<string> TakeHeard()
    {
        List<string> heard = [];
        foreach ((string agentId, Hearing hearing) in _hearings)
        {
            lock (hearing)
            {
                if (hearing.IsNews || hearing.Pulls > 0) heard.Add(agentId);
                hearing.IsNews = false;
            }
        }

        return heard;
    }

    /// <summary>Forgets an agent that is signed out.</summary>
    internal void Forget(string agentId)
    {
        if (_hearings.TryGetValue(agentId, out Hearing? hearing) && hearing.Pulls == 0) _hearings.TryRemove(agentId, out _);
    }

    private Hearing HearingOf(string agentId) =>
        _hearings.GetOrAdd(agentId, static (_, clock) => new Hearing { LastHeard = clock.GetTimestamp() }, time);

    private void Note(Hearing hearing, int pulls)
    {
        lock (hearing)
        {
            hearing.Pulls += pulls;
            hearing.LastHeard = time.GetTimestamp();
            hearing.IsNews = true;
            hearing.IsLost = false;
        }
    }

    private sealed class Hearing
    {
        internal long LastHeard { get; set; }

        internal int Pulls { get; set; }

        internal bool IsLost { get; set; }

        internal bool IsNews { get; set; }
    }
}
