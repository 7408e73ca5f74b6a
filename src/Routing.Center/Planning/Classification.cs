namespace Routing.Center;

/// <summary>Where the plan sends a call.</summary>
/// <param name="Queue">Number of the queue, or -1 when a queue asked for is unknown.</param>
/// <param name="Priority">Priority in the queue.</param>
/// <param name="Extra">Number of the call's own required skills.</param>
/// <param name="IsOpen">Whether entry point and queue are open now.</param>
/// <param name="IsEntryOpen">Whether the entry point is open now.</param>
/// <param name="IsSticky">Whether the agent who owns the caller's matter is asked first.</param>
internal readonly record struct Classification(int Queue, int Priority, int Extra, bool IsOpen, bool IsEntryOpen, bool IsSticky);
