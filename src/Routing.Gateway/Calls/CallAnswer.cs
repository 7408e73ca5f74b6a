using Routing.Center;

namespace Routing.Gateway;

/// <summary>A call after a command.</summary>
internal sealed record CallAnswer(
    string CallId, string State, string? Queue, int Position, double EstimatedWaitSeconds, long Sequence)
{
    /// <summary>The call as a command left it.</summary>
    internal static CallAnswer Of(CommandResult result)
    {
        CallView call = result.Call!;
        return new CallAnswer(
            call.CallId, StateNames.NameOf(call.State), call.Queue, call.Position, Seconds.Of(call.EstimatedWaitMs), result.Sequence);
    }
}
