using System.Diagnostics.Metrics;
using Routing.Center;
using Routing.Core;

namespace Routing.Gateway;

/// <summary>Shows the gauges of the latest view as instruments.</summary>
internal sealed class ViewMeter
{
    private readonly ServedCenters _centers;

    /// <summary>Makes the instruments.</summary>
    internal ViewMeter(IMeterFactory factory, ServedCenters centers)
    {
        _centers = centers;
        Meter meter = factory.Create(MeterNames.Gateway);
        CreateCounters(meter);
        CreateGauges(meter);
    }

    private void CreateCounters(Meter meter)
    {
        meter.CreateObservableCounter("routing.contacts.offered", () => PerQueue(queue => queue.Counts.Offered), null, "Contacts that entered a queue.");
        meter.CreateObservableCounter("routing.contacts.answered", () => All(Answered), null, "Contacts answered, in time or not.");
        meter.CreateObservableCounter("routing.contacts.abandoned", () => All(Abandoned), null, "Contacts that hung up before an answer.");
    }

    private void CreateGauges(Meter meter)
    {
        meter.CreateObservableGauge("routing.contacts.waiting", () => PerQueue(queue => queue.Counts.Waiting), null, "Contacts waiting now.");
        meter.CreateObservableGauge("routing.longest_wait", () => PerQueue(queue => Seconds.Of(queue.LongestWaitMs)), "s", "Longest wait among those waiting.");
        meter.CreateObservableGauge(
            "routing.estimated_wait", () => PerQueue(queue => Seconds.Of(queue.Counts.EstimatedWaitMs)), "s", "Estimated wait of a contact that would enter now.");
        meter.CreateObservableGauge("routing.service_level", () => All(ServiceLevels), "1", "Service level by window and formula.");
        meter.CreateObservableGauge("routing.service_level.target", () => PerQueue(queue => queue.Target), "1", "Target of the service level.");
        meter.CreateObservableGauge("routing.agents", () => All(Agents), null, "Agents by state.");
        meter.CreateObservableGauge("routing.queue.agents", () => All(QueueAgents), null, "Agents who serve a queue, by state; one who serves several counts in each.");
        meter.CreateObservableGauge("routing.follow_ups", () => All(FollowUps), null, "Follow-ups by state; those overdue count as open or replied too.");
        meter.CreateObservableGauge("routing.callbacks", () => All(Callbacks), null, "Callbacks, appointments and visits by state; those over count for a day.");
        meter.CreateObservableGauge("routing.occupancy", () => All(Occupancies), "1", "Share of the agents at work who are not idle.");
        meter.CreateObservableGauge("routing.journal.sequence", () => All<long>(center => [new Measurement<long>(center.View.Sequence, Of(center))]), null, "Last committed sequence.");
    }

    private IEnumerable<Measurement<T>> All<T>(Func<ICenter, IEnumerable<Measurement<T>>> of)
        where T : struct => _centers.All.SelectMany(served => of(served.Center));

    private static KeyValuePair<string, object?> Of(ICenter center) => Tag("center", center.Id);

    private IEnumerable<Measurement<T>> PerQueue<T>(Func<QueueGauges, T> value)
        where T : struct =>
        All(center => center.View.Queues.Select(queue => new Measurement<T>(value(queue), Of(center), Tag("queue", queue.Id))));

    private static IEnumerable<Measurement<long>> Answered(ICenter center) => center.View.Queues.SelectMany(queue => new[]
    {
        new Measurement<long>(queue.Counts.Counts.AnsweredInTime, Of(center), Tag("queue", queue.Id), Tag("in_time", "true")),
        new Measurement<long>(queue.Counts.Counts.AnsweredLate, Of(center), Tag("queue", queue.Id), Tag("in_time", "false")),
    });

    private static IEnumerable<Measurement<long>> Abandoned(ICenter center) => center.View.Queues.SelectMany(queue => new[]
    {
        new Measurement<long>(queue.Counts.Counts.ShortAbandoned, Of(center), Tag("queue", queue.Id), Tag("short", "true")),
        new Measurement<long>(queue.Counts.Abandoned - queue.Counts.Counts.ShortAbandoned, Of(center), Tag("queue", queue.Id), Tag("short", "false")),
    });

    private static IEnumerable<Measurement<double>> ServiceLevels(ICenter center) =>
        from queue in center.View.Queues
        from window in ServiceLevelAnswer.WindowsOf(queue)
        from formula in FormulaNames.All
        let ratio = window.Counts.Ratio(formula)
        where !double.IsNaN(ratio)
        select new Measurement<double>(
            ratio, Of(center), Tag("queue", queue.Id), Tag("window", window.Name), Tag("formula", FormulaNames.Of(formula)));

    private static IEnumerable<Measurement<int>> Agents(ICenter center) => AgentStates.Names.Select((state, index) =>
        new Measurement<int>(center.View.Agents.Count(agent => (int)agent.State == index), Of(center), Tag("state", state)));

    private static IEnumerable<Measurement<int>> QueueAgents(ICenter center) =>
        from queue in center.View.Queues
        from state in queue.AgentsByState.Index()
        select new Measurement<int>(state.Item, Of(center), Tag("queue", queue.Id), Tag("state", AgentStates.Names[state.Index]));

    private static IEnumerable<Measurement<int>> FollowUps(ICenter center)
    {
        FollowUpCounts counts = center.View.FollowUps;
        (string State, int Count)[] states = [("open", counts.Open), ("replied", counts.Replied), ("resolved", counts.Resolved), ("overdue", counts.Overdue)];
        return states.Select(state => new Measurement<int>(state.Count, Of(center), Tag("state", state.State)));
    }

    private static IEnumerable<Measurement<int>> Callbacks(ICenter center) => center.View.Callbacks.Select((count, state) =>
        new Measurement<int>(count, Of(center), Tag("state", StateNames.NameOf((CallbackState)state))));

    private static IEnumerable<Measurement<double>> Occupancies(ICenter center) =>
        from queue in center.View.Queues
        let occupancy = QueueRatios.Occupancy(queue.AgentsByState)
        where occupancy is not null
        select new Measurement<double>(occupancy.Value, Of(center), Tag("queue", queue.Id));

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);
}
