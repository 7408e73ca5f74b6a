using Routing.Core;

namespace Routing.Center;

/// <summary>Reads the gauges of a center: queues in plan order, agents by id.</summary>
internal static class GaugeReader
{
    private const int AgentStates = (int)AgentState.WrapUp + 1;

    internal static CenterView Read(CenterState center)
    {
        PlanInForce? plan = center.InForce;
        int[][] agentsByState = plan is null ? [] : CountAgents(center);
        int[] callbacks = CallbackReader.CountWaiting(center);
        return new CenterView
        {
            Center = center.CenterId,
            AtMs = center.Now,
            Sequence = center.Sequence,
            Queues = plan is null ? [] : [.. plan.Plan.Queues.Select(queue => Gauge(center, queue, agentsByState, callbacks))],
            Agents = [.. center.Agents.Defined.Select(agent => center.Views.AgentOf(agent)!)],
            FollowUps = FollowUpReader.Count(center),
            Callbacks = CallbackReader.Count(center),
            PlanJson = plan?.Json,
            PlanVersion = plan?.Version ?? 0,
        };
    }

    /// <summary>Numbers of the queues that an agent is able to serve now, ascending.</summary>
    internal static int[] ServedBy(CenterState center, AgentRecord agent) => agent.Serves ??= FindServedBy(center, agent);

    // Apart, since its closure would be made also where the numbers are known: once with every answer.
    private static int[] FindServedBy(CenterState center, AgentRecord agent) => [.. Enumerable.Range(0, center.Engine.Table!.Queues.Count)
        .Where(queue => center.Engine.Table.Queues[queue].Exists && center.Engine.IsCapable(agent.Number, queue))];

    private static QueueGauges Gauge(CenterState center, QueuePlan queue, int[][] agentsByState, int[] callbacks)
    {
        center.Numbers.Queues.TryNumberOf(queue.Id, out int number);
        QueueRule rule = center.Engine.Table!.Queues[number];
        QueueView view = center.Engine.ReadQueue(number);
        var totals = MarkedTotals.Of(view);
        MarkedTotals day = center.Marks.Day.Since(number, totals);
        HoursOverride? forced = center.HoursOverrides.Of(number, center.Now);
        return new QueueGauges
        {
            Id = queue.Id,
            Name = queue.Name ?? queue.Id,
            WithinMs = rule.WithinMs,
            Target = rule.Target,
            Formula = rule.Formula,
            Protected = rule.Protected,
            Counts = view,
            LongestWaitMs = view.Waiting == 0 ? 0 : center.Engine.Now - view.OldestClockStart,
            CallbacksWaiting = callbacks[number],
            LastMinute = center.Engine.ReadWindow(number, 60),
            LastFiveMinutes = center.Engine.ReadWindow(number, 300),
            LastHalfHour = center.Engine.ReadWindow(number, 1_800),
            Interval15 = center.Marks.Quarter.Since(number, totals).Counts,
            Interval30 = center.Marks.Half.Since(number, totals).Counts,
            Day = day.Counts,
            DayOffered = day.Offered,
            DayAbandoned = day.Abandoned,
            IsOpen = forced?.IsOpen ?? center.InForce!.Compiled.IsQueueOpen(number, center.Now, center.InForce.Calendar),
            HoursOverride = forced,
            AgentsByState = agentsByState[number],
        };
    }

    private static int[][] CountAgents(CenterState center)
    {
        var counts = new int[center.Engine.Table!.Queues.Count][];
        for (int queue = 0; queue < counts.Length; queue++) counts[queue] = new int[AgentStates];
        foreach (AgentRecord agent in center.Agents.Defined)
        {
            if (!center.Engine.TryGetAgent(agent.Number, out AgentView view)) continue;
            foreach (int queue in ServedBy(center, agent)) counts[queue][(int)view.State]++;
        }

        return counts;
    }
}
