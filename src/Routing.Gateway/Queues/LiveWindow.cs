namespace Routing.Gateway;

/// <summary>A window's service level, and of the day how many contacts it is made of.</summary>
internal sealed record LiveWindow(double? Ratio, long? Offered);
