namespace Routing.Center;

/// <summary>A contact held for an agent, as its desktop sees it.</summary>
/// <param name="ReservationId">The reservation.</param>
/// <param name="Call">The call.</param>
/// <param name="ExpiresAtMs">When it ends by itself, milliseconds UTC.</param>
public sealed record Assignment(long ReservationId, CallView Call, long ExpiresAtMs);
