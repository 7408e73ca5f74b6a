namespace Routing.Gateway;

/// <summary>The gauges of all queues at one moment.</summary>
internal sealed record QueueList(string Center, DateTimeOffset At, long Sequence, IReadOnlyList<QueueAnswer> Queues);
