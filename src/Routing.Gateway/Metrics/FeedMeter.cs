using System.Diagnostics.Metrics;
using Routing.Center;

namespace Routing.Gateway;

/// <summary>Measures what the feed tells: waits, handle times, outcomes of reservations and callbacks. Counts begin with the process.</summary>
internal sealed class FeedMeter
{
    private static readonly double[] WaitBounds = [1, 2, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 300, 600, 1200];
    private static readonly double[] HandleBounds = [10, 30, 60, 120, 180, 240, 300, 450, 600, 900, 1800, 3600];
    private readonly Histogram<double> _waits;
    private readonly Histogram<double> _handles;
    private readonly Counter<long> _reservations;
    private readonly Counter<long> _callbacks;
    private readonly ICenter _center;

    /// <summary>Makes the instruments.</summary>
    internal FeedMeter(IMeterFactory factory, ICenter center)
    {
        Meter meter = factory.Create(MeterNames.Gateway);
        _center = center;
        _waits = meter.CreateHistogram(
            "routing.wait", "s", "Wait of contacts until the answer.", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = WaitBounds });
        _handles = meter.CreateHistogram(
            "routing.handle", "s", "Time connected of contacts that ended.", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = HandleBounds });
        _reservations = meter.CreateCounter<long>("routing.reservations", null, "Reservations that ended, by outcome.");
        _callbacks = meter.CreateCounter<long>("routing.callbacks", null, "Callbacks that ended, by outcome, and their tries without answer.");
    }

    /// <summary>Counts one event.</summary>
    internal void Count(FeedEvent feedEvent)
    {
        switch (feedEvent.Type)
        {
            case "call.connected":
                // A callback's customer did not wait; its reservation was counted when it was dialled.
                if (feedEvent.CallbackId is not null) break;
                if (feedEvent.WaitedMs is { } waited) _waits.Record(Seconds.Of(waited), Tag("center", _center.Id), Tag("queue", feedEvent.Queue));
                if (feedEvent.ReservationId is not null) CountReservation("accepted");
                break;
            case "call.ended":
                if (feedEvent.ConnectedMs is { } connected) _handles.Record(Seconds.Of(connected), Tag("center", _center.Id), Tag("queue", feedEvent.Queue));
                break;
            case FeedEventTypes.Dial:
                CountReservation("accepted");
                break;
            case "callback.changed":
                if (feedEvent.State is "done" or "failed" or "cancelled" or "no-answer") CountCallback(feedEvent.State);
                break;
            case "reservation.ended":
                CountReservation(feedEvent.State ?? "unknown");
                break;
        }
    }

    private void CountCallback(string outcome) => _callbacks.Add(1, Tag("center", _center.Id), Tag("outcome", outcome));

    private void CountReservation(string outcome) => _reservations.Add(1, Tag("center", _center.Id), Tag("outcome", outcome));

    private static KeyValuePair<string, object?> Tag(string name, string? value) => new(name, value ?? string.Empty);
}
