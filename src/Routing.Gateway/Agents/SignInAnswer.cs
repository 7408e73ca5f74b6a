namespace Routing.Gateway;

/// <summary>A new session. Its token is said here once and stored nowhere.</summary>
internal sealed record SignInAnswer(string SessionToken, string State, string? Next, string? Reason, long Sequence);
