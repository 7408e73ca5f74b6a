using System.Diagnostics.Metrics;
using Routing.Center;
using Routing.Core;

namespace Routing.Gateway;

/// <summary>Shows the gauges of the latest view as instruments.</summary>
internal sealed class ViewMeter
{
    private readonly ICenter _center;

    /// <summary>Makes the instruments.</summary>
    internal ViewMeter(IMeterFactory factory, ICenter center)
    {
        _center = center;
        Meter meter = factory.Create(MeterNames.Gateway);
        CreateCounters(meter);
        CreateGauges(meter);
    }

    private void CreateCounters(Meter meter)
    {
        meter.CreateObservableCounter("routing.contacts.offered", () => PerQueue(queue => queue.Counts.Offered), null, "Contacts that entered a queue.");
        meter.CreateObservableCounter("routing.contacts.answered", Answered, null, "Contacts answered, in time or not.");
        meter.CreateObservableCounter("routing.contacts.abandoned", Abandoned, null, "Contacts that hung up before an answer.");
    }

    private void CreateGauges(Meter meter)
    {
        meter.CreateObservableGauge("routing.contacts.waiting", () => PerQueue(queue => queue.Counts.Waiting), null, "Contacts waiting now.");
        meter.CreateObservableGauge("routing.longest_wait", () => PerQueue(queue => Seconds.Of(queue.LongestWaitMs)), "s", "Longest wait among those waiting.");
        meter.CreateObservableGauge(
            "routing.estimated_wait", () => PerQueue(queue => Seconds.Of(queue.Counts.EstimatedWaitMs)), "s", "Estimated wait of a contact that would enter now.");
        meter.CreateObservableGauge("routing.service_level", ServiceLevels, "1", "Service level by window and formula.");
        meter.CreateObservableGauge("routing.service_level.target", () => PerQueue(queue => queue.Target), "1", "Target of the service level.");
        meter.CreateObservableGauge("routing.agents", Agents, null, "Agents by state.");
        meter.CreateObservableGauge("routing.follow_ups", FollowUps, null, "Follow-ups by state; those overdue count as open or replied too.");
        meter.CreateObservableGauge("routing.callbacks", Callbacks, null, "Callbacks, appointments and visits by state; those over count for a day.");
        meter.CreateObservableGauge("routing.occupancy", Occupancies, "1", "Share of the agents at work who are not idle.");
        meter.CreateObservableGauge("routing.journal.sequence", () => new Measurement<long>(_center.View.Sequence, Center), null, "Last committed sequence.");
    }

    private KeyValuePair<string, object?> Center => Tag("center", _center.Id);

    private IEnumerable<Measurement<T>> PerQueue<T>(Func<QueueGauges, T> value)
        where T : struct =>
        _center.View.Queues.Select(queue => new Measurement<T>(value(queue), Center, Tag("queue", queue.Id)));

    private IEnumerable<Measurement<long>> Answered() => _center.View.Queues.SelectMany(queue => new[]
    {
        new Measurement<long>(queue.Counts.Counts.AnsweredInTime, Center, Tag("queue", queue.Id), Tag("in_time", "true")),
        new Measurement<long>(queue.Counts.Counts.AnsweredLate, Center, Tag("queue", queue.Id), Tag("in_time", "false")),
    });

    private IEnumerable<Measurement<long>> Abandoned() => _center.View.Queues.SelectMany(queue => new[]
    {
        new Measurement<long>(queue.Counts.Counts.ShortAbandoned, Center, Tag("queue", queue.Id), Tag("short", "true")),
        new Measurement<long>(queue.Counts.Abandoned - queue.Counts.Counts.ShortAbandoned, Center, Tag("queue", queue.Id), Tag("short", "false")),
    });

    private IEnumerable<Measurement<double>> ServiceLevels() =>
        from queue in _center.View.Queues
        from window in ServiceLevelAnswer.WindowsOf(queue)
        from formula in FormulaNames.All
        let ratio = window.Counts.Ratio(formula)
        where !double.IsNaN(ratio)
        select new Measurement<double>(
            ratio, Center, Tag("queue", queue.Id), Tag("window", window.Name), Tag("formula", FormulaNames.Of(formula)));

    private IEnumerable<Measurement<int>> Agents() => AgentStates.Names.Select((state, index) =>
        new Measurement<int>(_center.View.Agents.Count(agent => (int)agent.State == index), Center, Tag("state", state)));

    private IEnumerable<Measurement<int>> FollowUps()
    {
        FollowUpCounts counts = _center.View.FollowUps;
        (string State, int Count)[] states = [("open", counts.Open), ("replied", counts.Replied), ("resolved", counts.Resolved), ("overdue", counts.Overdue)];
        return states.Select(state => new Measurement<int>(state.Count, Center, Tag("state", state.State)));
    }

    private IEnumerable<Measurement<int>> Callbacks() => _center.View.Callbacks.Select((count, state) =>
        new Measurement<int>(count, Center, Tag("state", StateNames.NameOf((CallbackState)state))));

    private IEnumerable<Measurement<double>> Occupancies() =>
        from queue in _center.View.Queues
        let occupancy = QueueRatios.Occupancy(queue.AgentsByState)
        where occupancy is not null
        select new Measurement<double>(occupancy.Value, Center, Tag("queue", queue.Id));

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);
}
