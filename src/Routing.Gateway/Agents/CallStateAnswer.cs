namespace Routing.Gateway;

/// <summary>A call's state in an answer to its agent.</summary>
internal sealed record CallStateAnswer(string CallId, string State);
