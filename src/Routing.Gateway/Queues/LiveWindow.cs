namespace Routing.Gateway;

/// <summary>A window's service level.</summary>
internal sealed record LiveWindow(double? Ratio);
