namespace Routing.Gateway;

/// <summary>Body of a not-ready.</summary>
internal sealed record NotReadyBody(string? Reason);
