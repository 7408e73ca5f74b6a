namespace Routing.Simulation;

/// <summary>One queue at the end of a drive.</summary>
/// <param name="Queue">The queue.</param>
/// <param name="Clients">What callers and agents counted.</param>
/// <param name="Server">What the gateway counted meanwhile.</param>
/// <param name="ServiceLevel">Answered in time / offered, by the clients; null when nothing was offered.</param>
/// <param name="Agrees">Whether both counted the same.</param>
public sealed record QueueReport(string Queue, QueueCounts Clients, QueueCounts Server, double? ServiceLevel, bool Agrees);
