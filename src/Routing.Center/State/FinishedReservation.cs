using Routing.Core;

namespace Routing.Center;

/// <summary>A reservation that is no longer open, and how it ended; an accepted one may still end otherwise while connecting.</summary>
internal readonly record struct FinishedReservation(long ReservationId, long Contact, ReservationOutcome Outcome);
