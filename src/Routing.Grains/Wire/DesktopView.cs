namespace Routing.Grains;

/// <summary>A node that has heard an agent's desktop.</summary>
/// <param name="Node">The node.</param>
/// <param name="SilentMs">Time since it was heard there, at most a few hundred milliseconds for one that pulls.</param>
public sealed record DesktopView(string Node, long SilentMs);
