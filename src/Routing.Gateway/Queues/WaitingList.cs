namespace Routing.Gateway;

/// <summary>The calls that wait in a queue, those who have waited longest first.</summary>
internal sealed record WaitingList(string Queue, IReadOnlyList<WaitingCall> Calls);
