namespace Routing.Center;

/// <summary>
/// One center as its clients see it, wherever it runs: submit commands, read the feed after a sequence, read a view.
/// All members may be called from any thread.
/// </summary>
public interface ICenter
{
    /// <summary>The center's id in its plan.</summary>
    string Id { get; }

    /// <summary>The latest gauges; refreshed after commits, at least once a second.</summary>
    CenterView View { get; }

    /// <summary>The gauges as the center itself has them, and the plan with them: newer than <see cref="View"/> where that has come a way.</summary>
    ValueTask<CenterView> ReadViewAsync(CancellationToken cancellationToken = default) => new(View);

    /// <summary>
    /// Carries commands out in order, each whole and on its own, and answers once all their events are durable. Never throws for
    /// a refusal: each has its <see cref="CommandResult"/>, at the same index.
    /// </summary>
    ValueTask<IReadOnlyList<CommandResult>> SubmitAsync(IReadOnlyList<CenterCommand> commands, CancellationToken cancellationToken = default);

    /// <summary>Carries one command out: as <see cref="SubmitAsync(IReadOnlyList{CenterCommand}, CancellationToken)"/> with a list of one.</summary>
    ValueTask<CommandResult> SubmitAsync(CenterCommand command, CancellationToken cancellationToken = default);

    /// <summary>The call after all that was submitted before, or null. Without a source the newest call of that id.</summary>
    ValueTask<CallView?> ReadCallAsync(string? source, string callId, CancellationToken cancellationToken = default);

    /// <summary>The agent after all that was answered before, or null. Does not wait for commands that are still under way.</summary>
    ValueTask<AgentStatus?> ReadAgentAsync(string agentId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Committed events after <paramref name="after"/>, oldest first, at most <paramref name="limit"/>; waits for the first of
    /// them until cancelled.
    /// </summary>
    /// <exception cref="OperationCanceledException">Cancelled before there was one.</exception>
    ValueTask<IReadOnlyList<FeedEvent>> ReadFeedAsync(long after, int limit, CancellationToken cancellationToken = default);

    /// <summary>The story of one call: its events in order, complete up to all that was submitted before.</summary>
    ValueTask<IReadOnlyList<FeedEvent>> ReadStoryAsync(string source, string callId, CancellationToken cancellationToken = default);

    /// <summary>Contacts of the past and present that match, newest first.</summary>
    ValueTask<IReadOnlyList<ContactRecord>> SearchAsync(ContactSearch search, CancellationToken cancellationToken = default);

    /// <summary>The quarters of an hour of the past and present that match, oldest first; those without any contact are missing.</summary>
    ValueTask<IReadOnlyList<IntervalRecord>> ReadIntervalsAsync(IntervalSearch search, CancellationToken cancellationToken = default);

    /// <summary>The calls that wait in a queue, those who have waited longest first, at most 500; after all that was submitted before.</summary>
    ValueTask<IReadOnlyList<CallView>> ReadWaitingAsync(string queueId, int limit, CancellationToken cancellationToken = default);

    /// <summary>What supervisors and admins did, newest first.</summary>
    ValueTask<IReadOnlyList<ActionRecord>> ReadActionsAsync(ActionSearch search, CancellationToken cancellationToken = default);

    /// <summary>Spans of agents' days that match, past and present, in the order in which they began.</summary>
    ValueTask<IReadOnlyList<AgentStateRecord>> ReadAgentStatesAsync(AgentStateSearch search, CancellationToken cancellationToken = default);

    /// <summary>Follow-ups that match after all that was submitted before: by their next deadline, those without one last, then by number.</summary>
    ValueTask<IReadOnlyList<FollowUpView>> ReadFollowUpsAsync(FollowUpSearch search, CancellationToken cancellationToken = default);

    /// <summary>Callbacks, appointments and visits that match after all that was submitted before, by number.</summary>
    ValueTask<IReadOnlyList<CallbackView>> ReadCallbacksAsync(CallbackSearch search, CancellationToken cancellationToken = default);

    /// <summary>Checks a plan without putting it into force: every mistake with its path in the file.</summary>
    IReadOnlyList<PlanMistake> CheckPlan(string planJson);

    /// <summary>
    /// Checks a plan and puts it into force; refused with <see cref="Refusal.InvalidPlan"/> where it has mistakes, and with
    /// <see cref="Refusal.PlanChanged"/> where another version than the expected one is in force.
    /// </summary>
    /// <param name="planJson">The plan.</param>
    /// <param name="expectedVersion">Version that it replaces, or null for any.</param>
    /// <param name="by">Who does it, for the record of actions; null for nobody, as at the start.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<CommandResult> PutPlanAsync(string planJson, long? expectedVersion = null, string? by = null, CancellationToken cancellationToken = default);
}
