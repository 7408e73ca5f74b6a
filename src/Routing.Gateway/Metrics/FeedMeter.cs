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
    private readonly Counter<long> _stuck;
    private readonly Counter<long> _callbacks;

    /// <summary>Makes the instruments.</summary>
    internal FeedMeter(IMeterFactory factory)
    {
        Meter meter = factory.Create(MeterNames.Gateway);
        _waits = meter.CreateHistogram(
            "routing.wait", "s", "Wait of contacts until the answer.", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = WaitBounds });
        _handles = meter.CreateHistogram(
            "routing.handle", "s", "Time connected of contacts that ended.", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = HandleBounds });
        _reservations = meter.CreateCounter<long>("routing.reservations", null, "Reservations that ended, by outcome.");
        _stuck = meter.CreateCounter<long>("routing.contacts.stuck", null, "Contacts that came back from three agents who did not answer.");
        _callbacks = meter.CreateCounter<long>("routing.callbacks", null, "Callbacks that ended, by outcome, and their tries without answer.");
    }

    /// <summary>Counts one event.</summary>
    internal void Count(string center, FeedEvent feedEvent)
    {
        switch (feedEvent.Type)
        {
            case "call.connected":
                // A callback's customer did not wait; its reservation was counted when it was dialled.
                if (feedEvent.CallbackId is not null) break;
                // The wait of another center's call is measured there.
                if (feedEvent.WaitedMs is { } waited && !GuestSource.IsGuest(feedEvent.Source)) _waits.Record(Seconds.Of(waited), Tag("center", center), Tag("queue", feedEvent.Queue));
                if (feedEvent.ReservationId is not null) CountReservation(center, "accepted");
                break;
            case "call.ended":
                if (feedEvent.ConnectedMs is { } connected) _handles.Record(Seconds.Of(connected), Tag("center", center), Tag("queue", feedEvent.Queue));
                break;
            case "call.stuck":
                _stuck.Add(1, Tag("center", center), Tag("queue", feedEvent.Queue));
                break;
            case FeedEventTypes.Dial:
                CountReservation(center, "accepted");
                break;
            case "callback.changed":
                if (feedEvent.State is "done" or "failed" or "cancelled" or "no-answer") CountCallback(center, feedEvent.State);
                break;
            case "reservation.ended":
                CountReservation(center, feedEvent.State ?? "unknown");
                break;
        }
    }

    private void CountCallback(string center, string outcome) => _callbacks.Add(1, Tag("center", center), Tag("outcome", outcome));

    private void CountReservation(string center, string outcome) => _reservations.Add(1, Tag("center", center), Tag("outcome", outcome));

    private static KeyValuePair<string, object?> Tag(string name, string? value) => new(name, value ?? string.Empty);
}
