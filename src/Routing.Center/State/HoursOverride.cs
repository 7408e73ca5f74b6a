namespace Routing.Center;

/// <summary>A queue that is open or closed whatever its hours say.</summary>
/// <param name="IsOpen">Open or closed.</param>
/// <param name="UntilMs">Until when, milliseconds UTC, or null for until taken back.</param>
/// <param name="Reason">Why, or null.</param>
public sealed record HoursOverride(bool IsOpen, long? UntilMs, string? Reason);
