using Routing.Core;

namespace Routing.Center;

/// <summary>Puts the events of a command into names, alike when it is carried out and when it is replayed.</summary>
internal static class FeedNames
{
    /// <summary>Puts the events that <paramref name="command"/> has just given into the ring, where nobody sees them before they are published.</summary>
    /// <param name="state">The state right after the command.</param>
    /// <param name="command">The command.</param>
    /// <param name="before">Sequence before the command.</param>
    /// <param name="events">Its events.</param>
    /// <param name="into">Receives the events.</param>
    internal static void Describe(CenterState state, CenterCommand command, long before, EventBuffer events, FeedRing into)
    {
        for (int i = 0; i < events.Count; i++) into.Put(Describe(state, command, before + i + 1, events[i]));
    }

    /// <summary>The same for replayed commands, whose events become objects.</summary>
    /// <param name="state">The state right after the command.</param>
    /// <param name="command">The command.</param>
    /// <param name="before">Sequence before the command.</param>
    /// <param name="events">Its events.</param>
    /// <param name="after">Events up to this sequence are left out.</param>
    /// <param name="into">Receives the events.</param>
    internal static void Describe(
        CenterState state, CenterCommand command, long before, EventBuffer events, long after, List<FeedEvent> into)
    {
        for (int i = (int)Math.Max(0, after - before); i < events.Count; i++) into.Add(Describe(state, command, before + i + 1, events[i]).ToEvent());
    }

    private static FeedEntry Describe(CenterState state, CenterCommand command, long sequence, in RoutingEvent routingEvent)
    {
        FeedEntry entry = state.Describe(sequence, routingEvent);
        if (routingEvent.Kind == EventKind.TableApplied && command is ApplyPlan or TakeAction { Command: ApplyPlan }) entry.Whole = entry.ToEvent() with { Thresholds = ThresholdsOf(state) };
        return entry;
    }

    /// <summary>Thresholds in force; none before the first plan.</summary>
    internal static List<QueueThreshold> ThresholdsOf(CenterState state)
    {
        IReadOnlyList<QueueRule> rules = state.Engine.Table?.Queues ?? [];
        List<QueueThreshold> thresholds = new(rules.Count);
        for (int queue = 0; queue < rules.Count; queue++)
        {
            if (!rules[queue].Exists) continue;
            thresholds.Add(new QueueThreshold(state.Numbers.Queues.NameOf(queue), rules[queue].WithinMs, rules[queue].ShortAbandonMs));
        }

        return thresholds;
    }
}
