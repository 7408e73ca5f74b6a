namespace Routing.Gateway;

/// <summary>A call's state after a report or an agent's command on it.</summary>
internal sealed record ReportAnswer(string? CallId, string? State, long Sequence);
