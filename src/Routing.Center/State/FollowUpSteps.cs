using Routing.Core;

namespace Routing.Center;

/// <summary>Opens follow-ups when calls end, and carries them on: replied, resolved, overdue.</summary>
internal sealed class FollowUpSteps(CenterState center)
{
    /// <summary>In <see cref="EventKind.FollowUpOverdue"/>: the time for the reply is over.</summary>
    internal const int Reply = 1;

    /// <summary>In <see cref="EventKind.FollowUpOverdue"/>: the time for the resolution is over.</summary>
    internal const int Resolution = 2;

    // What a complaint leaves of which the agent said nothing.
    private const string ComplaintKind = "complaint";

    /// <summary>A call has ended: opens what its agent asked for, or what any complaint leaves.</summary>
    internal void Begin(CallRecord call, int agent, long at)
    {
        if (call.FollowUp is { } asked) Open(call, asked, agent, at);
        else if (call.Request.Complaint && PlanOf(ComplaintKind) is not null) Open(call, new FollowUpRequest(ComplaintKind, null), agent, at);
    }

    /// <summary>The agent asked for a follow-up after the call had ended: it stands in place of the one opened then.</summary>
    internal void Amend(CallRecord call)
    {
        if (call.FollowUpId == 0)
        {
            Open(call, call.FollowUp!, call.Agent, center.Now);
            return;
        }

        if (center.FollowUps.Find(call.FollowUpId) is not { State: FollowUpState.Open } followUp) return;
        center.FollowUps.Change(followUp, changed => Fill(changed, call.FollowUp!));
        Emit(EventKind.FollowUpChanged, followUp, call.Number);
    }

    internal CommandResult Apply(ReplyFollowUp command)
        => Move(command.FollowUpId, command.By, command.SessionHash, FollowUpState.Replied, EventKind.FollowUpReplied);

    internal CommandResult Apply(ResolveFollowUp command)
        => Move(command.FollowUpId, command.By, command.SessionHash, FollowUpState.Resolved, EventKind.FollowUpResolved);

    /// <summary>Tells of every deadline that has passed by the engine's time.</summary>
    internal void MissDue()
    {
        while (center.FollowUps.NextDue <= center.Engine.Now)
        {
            FollowUpRecord followUp = center.FollowUps.NextMissed;
            bool isReply = followUp.OwesReply && !followUp.IsReplyMissed && followUp.ReplyBy == followUp.NextMiss;
            center.FollowUps.Change(followUp, missed =>
            {
                if (isReply) missed.IsReplyMissed = true;
                else missed.IsResolutionMissed = true;
            });
            Emit(EventKind.FollowUpOverdue, followUp, reason: isReply ? Reply : Resolution);
        }
    }

    private void Open(CallRecord call, FollowUpRequest asked, int agent, long at)
    {
        long number = ++center.FollowUps.LastNumber;
        var followUp = new FollowUpRecord(number, call.Source, call.CallId, call.Request.Customer?.Id, agent, at) { Kind = asked.Kind };
        Fill(followUp, asked);
        center.FollowUps.Add(followUp);
        call.FollowUpId = followUp.Number;
        Emit(EventKind.FollowUpOpened, followUp, call.Number);
    }

    private void Fill(FollowUpRecord followUp, FollowUpRequest asked)
    {
        FollowUpPlan? plan = PlanOf(asked.Kind);
        followUp.Kind = asked.Kind;
        followUp.Note = asked.Note;
        followUp.ReplyBy = DeadlineOf(plan, plan?.ReplyWorkingDays, followUp.OpenedAt);
        followUp.ResolveBy = DeadlineOf(plan, plan?.ResolveWorkingDays, followUp.OpenedAt);
        followUp.IsReplyMissed = followUp.IsResolutionMissed = false;
    }

    private CommandResult Move(long id, string by, string? sessionHash, FollowUpState state, EventKind kind)
    {
        if (center.FollowUps.Find(id) is not { } followUp) return CommandResult.Refused(Refusal.UnknownFollowUp);
        AgentRecord? owner = center.Agents.Find(center.Agents[followUp.Owner].Id);
        if (sessionHash is not null && SessionCheck.Of(owner, sessionHash) != Refusal.None) return CommandResult.Refused(Refusal.NotYourFollowUp);
        if (followUp.State == state) return Done(followUp, repeated: true);
        if (followUp.State > state) return CommandResult.Refused(Refusal.InvalidTransition, StateNames.NameOf(followUp.State));
        center.FollowUps.Change(followUp, moved => Enter(moved, state, sessionHash is null ? by : owner!.Id));
        Emit(kind, followUp);
        return Done(followUp, repeated: false);
    }

    private void Enter(FollowUpRecord followUp, FollowUpState state, string by)
    {
        followUp.State = state;
        if (state == FollowUpState.Replied) (followUp.RepliedAt, followUp.RepliedBy) = (center.Now, by);
        else (followUp.ResolvedAt, followUp.ResolvedBy) = (center.Now, by);
    }

    private CommandResult Done(FollowUpRecord followUp, bool repeated)
        => center.Done(repeated: repeated) with { FollowUp = center.Views.FollowUpOf(followUp) };

    private FollowUpPlan? PlanOf(string kind) => center.InForce!.Plan.FollowUps.FirstOrDefault(plan => plan.Kind == kind);

    private long DeadlineOf(FollowUpPlan? plan, int? days, long from)
        => plan is null || days is null ? 0 : WorkingDays.EndAfter(center.InForce!.Calendar, plan.Hours, from, days.Value);

    // At the engine's time, which while time passes is behind the command's: the feed never goes back. Calls are named only while they are known for sure.
    private void Emit(EventKind kind, FollowUpRecord followUp, long contact = 0, int reason = 0)
        => center.Emit(new RoutingEvent(center.Engine.Now, contact, 0, followUp.Number, followUp.Owner, -1, reason, kind));
}
