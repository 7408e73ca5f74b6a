namespace Routing.Gateway;

/// <summary>A queue after it was opened, closed or given back to its hours.</summary>
internal sealed record QueueDoorAnswer(string QueueId, string Door, long Sequence);
