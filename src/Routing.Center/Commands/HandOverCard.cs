namespace Routing.Center;

/// <summary>A call as one center hands it to another. Center, source, call and hop name it for good: however often it comes, it is taken once.</summary>
/// <param name="Center">The center that the call entered, and that counts it.</param>
/// <param name="Source">Source of the call there.</param>
/// <param name="Hop">Which hand-over of this call it is, from 1.</param>
/// <param name="Call">What is known of the call.</param>
/// <param name="Queue">Queue that it entered there.</param>
/// <param name="Priority">Its priority there, which it keeps.</param>
/// <param name="ClockStartMs">Start of its clock, milliseconds UTC, which it keeps.</param>
public sealed record HandOverCard(string Center, string Source, int Hop, CallRequest Call, string Queue, int Priority, long ClockStartMs);
