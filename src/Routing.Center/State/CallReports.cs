using Routing.Core;

namespace Routing.Center;

/// <summary>Carries out what platforms report of their calls.</summary>
internal sealed class CallReports(CenterState center)
{
    private readonly CallbackAnswers _answers = new(center);
    private readonly AwayCalls _away = new(center);

    internal CommandResult Report(ReportCall command)
    {
        CallReport report = command.Report;
        if (center.FindCall(command.Source, command.CallId) is not { } call)
        {
            return CommandResult.Refused(Refusal.UnknownCall, command.CallId);
        }

        string? field = FieldCheck.Id(report.EventId, "eventId") ?? FieldCheck.OccurredAt(report.OccurredAtMs, center.Now);
        if (field is not null) return CommandResult.Refused(Refusal.InvalidField, field);
        if (center.Calls.KnowsEvent(call.Source, report.EventId)) return center.Done(call, repeated: true);
        bool isAnswer = report.Kind is CallReportKind.CallbackAccepted or CallReportKind.CallbackDeclined;
        return call.IsOver && !isAnswer ? ReportOver(call, report) : Carry(call, report);
    }

    /// <summary>Ends the open calls of a source that it no longer knows.</summary>
    internal CommandResult Reconcile(ReconcileCalls command)
    {
        var known = new HashSet<string>(command.CallIds, StringComparer.Ordinal);
        List<string> lost = [];
        for (CallRecord? call = center.Calls.Open.First; call is not null; call = call.After)
        {
            if (call.Source != command.Source || known.Contains(call.CallId) || IsNotDialled(call)) continue;
            if (Lose(call)) lost.Add(call.CallId);
        }

        return center.Done() with { LostCalls = lost };
    }

    private bool Lose(CallRecord call)
    {
        if (call.Away is not { IsAnswered: true }) return center.Ask(Command.Leave(call.Number, ContactState.Lost)) == RejectReason.None;
        _away.Lose(call);
        return true;
    }

    // Before a callback is dialled its platform has nothing to know of it.
    private static bool IsNotDialled(CallRecord call) => call.IsDialled && call.State is (ContactState.Queued or ContactState.Reserved);

    // What is over stays so: a second report of the end is welcome, anything else comes too late.
    private CommandResult ReportOver(CallRecord call, CallReport report)
        => IsUnanswered(call, report.Kind) || ContactTransitions.Decide(call.State, TriggerOf(report.Kind)) == ContactStep.Ignore
            ? center.Done(call)
            : CommandResult.Refused(Refusal.InvalidTransition, StateNames.NameOf(call.State));

    // Platforms tell that a number does not answer and then that the call is over.
    private static bool IsUnanswered(CallRecord call, CallReportKind kind)
        => call.Callback > 0 && call.State == ContactState.Callback
            && kind is (CallReportKind.ConnectFailed or CallReportKind.Abandoned or CallReportKind.Ended);

    private CommandResult Carry(CallRecord call, CallReport report)
    {
        int before = center.EventCount;
        bool isAnsweredAway = call.Away is { IsAnswered: true };
        CommandResult? refused = report.Kind switch
        {
            _ when isAnsweredAway => _away.Report(call, report),
            CallReportKind.CallbackAccepted => _answers.Accept(call, report.Number),
            CallReportKind.CallbackDeclined => _answers.Decline(call),
            CallReportKind.Transferred => CallTransfers.Transfer(center, call, report.ToQueue, report.ToAgent),
            _ when call.IsAway => _away.Report(call, report),
            _ => Ask(call, report.Kind),
        };
        if (refused is not null) return refused;
        center.Calls.RememberEvent(call, report.EventId);

        // That the event is known from now on is a change of its own, so that it has to be journaled.
        if (center.EventCount == before) center.Emit(EventKind.ContactReported, call.Number, queue: call.Queue, reason: (int)report.Kind);
        return center.Done(call);
    }

    private CommandResult? Ask(CallRecord call, CallReportKind kind)
    {
        RejectReason reason = center.Ask(kind switch
        {
            CallReportKind.Abandoned or CallReportKind.Ended => Command.HangUp(call.Number),
            CallReportKind.Connected => Command.Connected(call.Number),
            CallReportKind.ConnectFailed => Command.ConnectFailed(call.Number),
            CallReportKind.AgentNoAnswer => Command.AgentNoAnswer(call.Number),
            _ => throw new InvalidOperationException($"No engine command for {kind}."),
        });
        return reason == RejectReason.None ? null : CommandResult.Refused(Refusals.Of(reason), StateNames.NameOf(call.State));
    }

    private static ContactTrigger TriggerOf(CallReportKind kind) => kind switch
    {
        CallReportKind.Abandoned => ContactTrigger.HangUp,
        CallReportKind.Connected => ContactTrigger.Connected,
        CallReportKind.ConnectFailed => ContactTrigger.ConnectFailed,
        CallReportKind.AgentNoAnswer => ContactTrigger.NoAnswer,
        CallReportKind.Ended => ContactTrigger.End,
        CallReportKind.Transferred => ContactTrigger.Transfer,
        _ => ContactTrigger.Leave,
    };
}
