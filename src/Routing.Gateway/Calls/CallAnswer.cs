using Routing.Center;

namespace Routing.Gateway;

/// <summary>A call after a command.</summary>
/// <param name="CallId">Its id.</param>
/// <param name="State">Its state: <c>closed</c> or <c>redirected</c> for one who was turned away.</param>
/// <param name="Queue">Its queue.</param>
/// <param name="Position">Its place in the queue, from 1; 0 where it does not wait.</param>
/// <param name="EstimatedWaitSeconds">Estimated further wait.</param>
/// <param name="Sequence">Sequence of the command's last event.</param>
/// <param name="Redirect">Number that the caller is sent to.</param>
/// <param name="CallbackOffered">True where a callback is offered that the caller has not answered.</param>
/// <param name="Announcement">The last announcement for the caller.</param>
internal sealed record CallAnswer(
    string CallId, string State, string? Queue, int Position, double EstimatedWaitSeconds, long Sequence,
    string? Redirect = null, bool? CallbackOffered = null, string? Announcement = null)
{
    /// <summary>The call as a command left it.</summary>
    internal static CallAnswer Of(CommandResult result)
    {
        CallView call = result.Call!;
        return new CallAnswer(
            call.CallId, StateNames.NameOf(call.State), call.Queue, call.Position, Seconds.Of(call.EstimatedWaitMs), result.Sequence,
            call.Redirect, call.IsCallbackOffered ? true : null, call.Announcement);
    }
}
