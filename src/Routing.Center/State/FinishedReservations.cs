using Routing.Core;

namespace Routing.Center;

/// <summary>The last few reservations of an agent, so that a late or repeated answer to one can be told what became of it.</summary>
internal sealed class FinishedReservations
{
    /// <summary>How many are remembered.</summary>
    internal const int Kept = 8;

    private readonly List<FinishedReservation> _finished = [];

    /// <summary>Those remembered, oldest first.</summary>
    internal IReadOnlyList<FinishedReservation> All => _finished;

    /// <summary>The reservation's outcome, or null where it is not remembered; and its contact.</summary>
    internal ReservationOutcome? OutcomeOf(long reservationId, out long contact)
    {
        int index = IndexOf(reservationId);
        contact = index < 0 ? 0 : _finished[index].Contact;
        return index < 0 ? null : _finished[index].Outcome;
    }

    /// <summary>Remembers an outcome; a later one of the same reservation replaces it.</summary>
    internal void Remember(in FinishedReservation finished)
    {
        int index = IndexOf(finished.ReservationId);
        if (index >= 0)
        {
            _finished[index] = finished;
            return;
        }

        if (_finished.Count == Kept) _finished.RemoveAt(0);
        _finished.Add(finished);
    }

    private int IndexOf(long reservationId)
    {
        for (int i = _finished.Count - 1; i >= 0; i--)
        {
            if (_finished[i].ReservationId == reservationId) return i;
        }

        return -1;
    }
}
