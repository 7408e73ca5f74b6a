namespace Routing.Gateway;

/// <summary>One update for wallboards.</summary>
/// <param name="Number">Rises by 1 with each.</param>
/// <param name="Whole">The update with all queues, for a screen that has just come.</param>
/// <param name="Changes">The update with the queues that differ from the one before.</param>
internal sealed record LiveFrame(long Number, ReadOnlyMemory<byte> Whole, ReadOnlyMemory<byte> Changes);
