namespace Routing.Center;

/// <summary>One contact in the history.</summary>
/// <param name="Source">Source of the call.</param>
/// <param name="CallId">The platform's id.</param>
/// <param name="State">State's name.</param>
/// <param name="Queue">Entry queue.</param>
/// <param name="AgentId">Agent that answered it, or null.</param>
/// <param name="QueuedAtMs">Start of its clock, milliseconds UTC.</param>
/// <param name="AnsweredAtMs">When it was answered, or null.</param>
/// <param name="EndedAtMs">When it was over, or null.</param>
/// <param name="WaitedMs">Wait until answer, abandon or leaving; null while it waits.</param>
/// <param name="Sequence">Sequence of its first event.</param>
public sealed record ContactRecord(
    string Source,
    string CallId,
    string State,
    string? Queue,
    string? AgentId,
    long QueuedAtMs,
    long? AnsweredAtMs,
    long? EndedAtMs,
    long? WaitedMs,
    long Sequence);
