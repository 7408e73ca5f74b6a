namespace Routing.Center;

/// <summary>A call of another center.</summary>
/// <param name="Center">The center that it entered.</param>
/// <param name="Source">Its source there.</param>
/// <param name="CallId">The call.</param>
/// <param name="Hop">Which hand-over of the call it is.</param>
/// <param name="SourceHere">Its source here.</param>
/// <param name="Status">How it fares.</param>
/// <param name="WaitsSinceMs">Since when it has been here, while it waits for its first answer; else 0. Milliseconds UTC.</param>
internal sealed record IncomingCall(string Center, string Source, string CallId, int Hop, string SourceHere, GuestStatus Status, long WaitsSinceMs);
