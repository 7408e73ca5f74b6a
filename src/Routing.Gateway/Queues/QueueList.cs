namespace Routing.Gateway;

/// <summary>The gauges of all queues at one moment, and the day of all of them together.</summary>
internal sealed record QueueList(string Center, DateTimeOffset At, long Sequence, DayAnswer Day, IReadOnlyList<QueueAnswer> Queues);
