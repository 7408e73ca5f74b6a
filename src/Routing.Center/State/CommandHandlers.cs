namespace Routing.Center;

/// <summary>Finds who carries a command out.</summary>
internal sealed class CommandHandlers(CenterState center)
{
    private readonly PlanChanges _plans = new(center);
    private readonly CallOffers _offers = new(center);
    private readonly CallReports _reports = new(center);
    private readonly CallChanges _changes = new(center);
    private readonly AwayCalls _away = new(center);
    private readonly GuestCalls _guests = new(center);
    private readonly AgentCards _cards = new(center);
    private readonly AgentSessions _sessions = new(center);
    private readonly AgentPresence _presence = new(center);
    private readonly Reservations _reservations = new(center);
    private readonly AgentCalls _agentCalls = new(center);
    private readonly CallPulls _pulls = new(center);
    private readonly ForcedStates _forced = new(center);
    private readonly QueueHours _hours = new(center);
    private readonly TakenActions _actions = new(center);

    internal CommandResult Apply(CenterCommand command) => command switch
    {
        AdvanceTime => center.Done(),
        TakeAction action when center.InForce is not null || action.Command is ApplyPlan => _actions.Take(action, Apply),
        ApplyPlan apply => _plans.Apply(apply),
        _ when center.InForce is null => CommandResult.Refused(Refusal.Unavailable, "no plan is in force yet"),
        ExtendCalendar extend => _plans.Extend(extend),
        RecoverCenter => _plans.Recover(),
        StopCenter => _plans.Stop(),
        _ => OfCall(command) ?? OfAgent(command),
    };

    private CommandResult? OfCall(CenterCommand command) => command switch
    {
        OfferCall offer => _offers.Offer(offer),
        ReportCall report => _reports.Report(report),
        ChangeCall change => _changes.Change(change),
        PullCall pull => _pulls.Pull(pull),
        OverrideHours hours => _hours.Override(hours),
        ReconcileCalls reconcile => _reports.Reconcile(reconcile),
        ScheduleCallback schedule => center.Callbacks.Apply(schedule),
        CancelCallback cancel => center.Callbacks.Apply(cancel),
        HandOverCall handOver => _away.HandOver(handOver),
        FollowCall follow => _away.Follow(follow),
        SettleHandOver settle => _away.Settle(settle),
        TakeCall take => _guests.Take(take),
        ReturnCall back => _guests.Return(back),
        _ => null,
    };

    private CommandResult OfAgent(CenterCommand command) => command switch
    {
        PutAgent put => _cards.Put(put),
        DeleteAgent delete => _cards.Delete(delete),
        ChangeSkills change => _cards.Change(change),
        ForceAgent force => _forced.Force(force),
        SignInAgent signIn => _sessions.SignIn(signIn),
        SignOutAgent signOut => _sessions.SignOut(signOut),
        LoseAgent lose => _sessions.Lose(lose),
        ReadyAgent ready => _presence.Ready(ready),
        NotReadyAgent notReady => _presence.NotReady(notReady),
        EndWrapUp endWrapUp => _presence.EndWrapUp(endWrapUp),
        AcceptReservation accept => _reservations.Accept(accept),
        RejectReservation reject => _reservations.Reject(reject),
        CompleteCall complete => _agentCalls.Complete(complete),
        TransferCall transfer => _agentCalls.Transfer(transfer),
        ReplyFollowUp reply => center.FollowUpSteps.Apply(reply),
        ResolveFollowUp resolve => center.FollowUpSteps.Apply(resolve),
        _ => throw new ArgumentException($"No handler for {command.GetType().Name}.", nameof(command)),
    };
}
