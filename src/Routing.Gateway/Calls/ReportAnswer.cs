using Routing.Center;

namespace Routing.Gateway;

/// <summary>A call's state after a report or an agent's command on it.</summary>
internal sealed record ReportAnswer(string? CallId, string? State, long Sequence)
{
    /// <summary>The call as a report left it.</summary>
    internal static ReportAnswer Of(string callId, CommandResult result) =>
        new(callId, result.Call is null ? null : StateNames.NameOf(result.Call.State), result.Sequence);
}
