namespace Routing.Gateway;

/// <summary>Body of a sign-in.</summary>
internal sealed record SignInBody(string? Device, bool? TakeOver);
