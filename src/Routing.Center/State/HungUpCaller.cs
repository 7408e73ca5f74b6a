namespace Routing.Center;

/// <summary>One who hung up while waiting.</summary>
/// <param name="Source">Source of the call.</param>
/// <param name="Caller">The customer or, where unknown, the number: see <see cref="Reconnects"/>.</param>
/// <param name="Queue">Number of the queue waited in.</param>
/// <param name="PlaceStart">Since when, milliseconds UTC.</param>
/// <param name="At">When it ended.</param>
internal sealed record HungUpCaller(string Source, string Caller, int Queue, long PlaceStart, long At);
