namespace Routing.Gateway;

/// <summary>A queue to choose.</summary>
internal sealed record NamedQueue(string Id, string Name);
