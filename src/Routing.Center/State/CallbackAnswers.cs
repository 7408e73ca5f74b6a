using Routing.Core;

namespace Routing.Center;

/// <summary>Takes the answers of callers to whom a callback was offered, while they waited or at the door.</summary>
internal sealed class CallbackAnswers(CenterState center)
{
    /// <summary>How long one whose call was closed may still answer, in milliseconds.</summary>
    internal const long AnswerMs = 600_000;

    /// <summary>The caller takes it and leaves; null when done, else the refusal.</summary>
    internal CommandResult? Accept(CallRecord call, string? number)
    {
        if (!IsOpen(call)) return Refused(call);
        string? toCall = number is { Length: > 0 } ? number : call.Request.Ani;
        if (toCall is not { Length: > 0 }) return CommandResult.Refused(Refusal.InvalidField, "number");
        if (call.IsOver)
        {
            center.Emit(new RoutingEvent(center.Now, call.Number, 0, call.WaitedMs, -1, call.Queue, (int)ContactState.Callback, EventKind.ContactLeft));
        }
        else if (center.Ask(Command.Leave(call.Number, ContactState.Callback)) != RejectReason.None)
        {
            return Refused(call);
        }

        center.Record();
        call.IsCallbackOffered = false;
        call.CallbackNumber = toCall;
        center.Callbacks.Agree(call, toCall, call.WaitsSince);
        return null;
    }

    /// <summary>The caller would rather wait; null when done, else the refusal.</summary>
    internal CommandResult? Decline(CallRecord call)
    {
        if (!IsOpen(call)) return Refused(call);
        call.IsCallbackOffered = false;
        return null;
    }

    private bool IsOpen(CallRecord call)
        => call.IsCallbackOffered && call.Callback == 0 && (!call.IsOver || (call.State == ContactState.Closed && center.Now <= call.OverAt + AnswerMs));

    private static CommandResult Refused(CallRecord call) => CommandResult.Refused(Refusal.InvalidTransition, StateNames.NameOf(call.State));
}
