using Routing.Core;

namespace Routing.Center;

/// <summary>Puts the events of a command into names, alike when it is carried out and when it is replayed.</summary>
internal static class FeedNames
{
    /// <summary>Describes the events that <paramref name="command"/> has just given.</summary>
    /// <param name="state">The state right after the command.</param>
    /// <param name="command">The command.</param>
    /// <param name="before">Sequence before the command.</param>
    /// <param name="events">Its events.</param>
    /// <param name="after">Events up to this sequence are left out.</param>
    /// <param name="into">Receives the events.</param>
    internal static void Describe(
        CenterState state, CenterCommand command, long before, EventBuffer events, long after, List<FeedEvent> into)
    {
        for (int i = (int)Math.Max(0, after - before); i < events.Count; i++)
        {
            FeedEvent named = state.Describe(before + i + 1, events[i]);
            bool isPlan = command is ApplyPlan && events[i].Kind == EventKind.TableApplied;
            into.Add(isPlan ? named with { Thresholds = ThresholdsOf(state) } : named);
        }
    }

    private static List<QueueThreshold> ThresholdsOf(CenterState state)
    {
        IReadOnlyList<QueueRule> rules = state.Engine.Table!.Queues;
        List<QueueThreshold> thresholds = new(rules.Count);
        for (int queue = 0; queue < rules.Count; queue++)
        {
            if (!rules[queue].Exists) continue;
            thresholds.Add(new QueueThreshold(state.Numbers.Queues.NameOf(queue), rules[queue].WithinMs, rules[queue].ShortAbandonMs));
        }

        return thresholds;
    }
}
