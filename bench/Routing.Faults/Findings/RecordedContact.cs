namespace Routing.Faults;

/// <summary>A contact as the history has it.</summary>
/// <param name="CallId">The call.</param>
/// <param name="State">Its state.</param>
/// <param name="AgentId">The agent who had it last, or null.</param>
/// <param name="IsAnswered">Whether it was connected.</param>
internal sealed record RecordedContact(string CallId, string State, string? AgentId, bool IsAnswered);
