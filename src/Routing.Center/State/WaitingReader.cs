using Routing.Core;

namespace Routing.Center;

/// <summary>Finds the calls that wait in a queue.</summary>
internal static class WaitingReader
{
    /// <summary>Most calls that are told.</summary>
    internal const int Most = 500;

    /// <summary>The calls that wait there, those who have waited longest first; empty for no such queue.</summary>
    internal static IReadOnlyList<CallView> Find(CenterState center, string queueId, int limit)
    {
        if (!center.Numbers.Queues.TryNumberOf(queueId, out int queue)) return [];
        List<(long ClockStart, CallRecord Call)> waiting = [];
        for (CallRecord? call = center.Calls.Open.First; call is not null; call = call.After)
        {
            if (call.State != ContactState.Queued || call.Queue != queue || call.IsAway) continue;
            if (center.Engine.TryGetContact(call.Number, out ContactView view)) waiting.Add((view.ClockStart, call));
        }

        waiting.Sort((one, other) => (one.ClockStart, one.Call.Number).CompareTo((other.ClockStart, other.Call.Number)));
        return [.. waiting.Take(Math.Clamp(limit, 1, Most)).Select(found => center.Views.CallOf(found.Call)!)];
    }
}
