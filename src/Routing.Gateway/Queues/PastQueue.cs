namespace Routing.Gateway;

/// <summary>One queue's past.</summary>
/// <param name="Id">Id in the plan.</param>
/// <param name="Ratios">Service level by the queue's own formula, interval by interval, oldest first; null where nothing counted.</param>
internal sealed record PastQueue(string Id, IReadOnlyList<double?> Ratios);
