using Routing.Core;

namespace Routing.Center;

/// <summary>Lets visits begin when the load allows: a look every ten seconds of engine time.</summary>
internal sealed class CallbackVisits(CenterState center)
{
    private const int LeastIdle = 2;
    private const int WindowSeconds = 1_800;

    /// <summary>Begins at most one visit in each queue. At the instants of <see cref="CallbackRegister.NextDue"/> alone.</summary>
    internal void Look()
    {
        List<CallbackRecord> chosen = [];
        var seen = new HashSet<(int Queue, int Extra)>();
        var taken = new HashSet<int>();
        foreach (CallbackRecord visit in center.CallbackRegister.Visits)
        {
            if (visit.DueAt > center.Engine.Now) break;
            Classification place = center.CallbackTries.Find(visit.Card);
            if (taken.Contains(place.Queue) || !seen.Add((place.Queue, place.Extra)) || !IsQuiet(place)) continue;
            taken.Add(place.Queue);
            chosen.Add(visit);
        }

        // One that begins may take an agent away from the next.
        foreach (CallbackRecord visit in chosen)
        {
            if (IsQuiet(center.CallbackTries.Find(visit.Card))) center.CallbackTries.Start(visit);
        }
    }

    private bool IsQuiet(in Classification place)
    {
        QueueRule rule = center.Engine.Table!.Queues[place.Queue];
        if (!place.IsOpen || center.Engine.ReadQueue(place.Queue).Waiting > 0) return false;
        double level = center.Engine.ReadWindow(place.Queue, WindowSeconds).Ratio(rule.Formula);
        return (double.IsNaN(level) || level >= rule.Target) && HasIdle(place);
    }

    private bool HasIdle(in Classification place)
    {
        int idle = 0;
        foreach (AgentRecord agent in center.Agents.Defined)
        {
            if (!center.Engine.TryGetAgent(agent.Number, out AgentView view) || view.State != AgentState.Ready || view.Next != NextState.None) continue;
            if (center.Engine.IsCapable(agent.Number, place.Queue, place.Extra) && ++idle == LeastIdle) return true;
        }

        return false;
    }
}
