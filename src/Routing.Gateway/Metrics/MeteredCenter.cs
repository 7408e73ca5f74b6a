using Routing.Center;

namespace Routing.Gateway;

/// <summary>The center as this process's clients reach it: measured, and closed for commands once the process stops.</summary>
internal sealed class MeteredCenter(ICenter center, CommandMeter meter, GatewayLifetime lifetime, TimeProvider time) : ICenter
{
    /// <inheritdoc/>
    public string Id => center.Id;

    /// <inheritdoc/>
    public CenterView View => center.View;

    /// <inheritdoc/>
    public ValueTask<CenterView> ReadViewAsync(CancellationToken cancellationToken = default) => center.ReadViewAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<CommandResult>> SubmitAsync(
        IReadOnlyList<CenterCommand> commands, CancellationToken cancellationToken = default)
    {
        long start = time.GetTimestamp();
        IReadOnlyList<CommandResult> results = lifetime.Stopping.IsCancellationRequested
            ? [.. commands.Select(_ => CommandResult.Refused(Refusal.Unavailable))]
            : await center.SubmitAsync(commands, cancellationToken);
        foreach (CommandResult result in results) meter.Count(Id, result, time.GetElapsedTime(start));
        return results;
    }

    /// <inheritdoc/>
    public async ValueTask<CommandResult> SubmitAsync(CenterCommand command, CancellationToken cancellationToken = default)
    {
        long start = time.GetTimestamp();
        CommandResult result = lifetime.Stopping.IsCancellationRequested
            ? CommandResult.Refused(Refusal.Unavailable)
            : await center.SubmitAsync(command, cancellationToken);
        meter.Count(Id, result, time.GetElapsedTime(start));
        return result;
    }

    /// <inheritdoc/>
    public ValueTask<CallView?> ReadCallAsync(string? source, string callId, CancellationToken cancellationToken = default) =>
        center.ReadCallAsync(source, callId, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<AgentStatus?> ReadAgentAsync(string agentId, CancellationToken cancellationToken = default) =>
        center.ReadAgentAsync(agentId, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<FeedEvent>> ReadFeedAsync(long after, int limit, CancellationToken cancellationToken = default) =>
        center.ReadFeedAsync(after, limit, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<FeedEvent>> ReadStoryAsync(string source, string callId, CancellationToken cancellationToken = default) =>
        center.ReadStoryAsync(source, callId, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ContactRecord>> SearchAsync(ContactSearch search, CancellationToken cancellationToken = default) =>
        center.SearchAsync(search, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<IntervalRecord>> ReadIntervalsAsync(IntervalSearch search, CancellationToken cancellationToken = default) =>
        center.ReadIntervalsAsync(search, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<CallView>> ReadWaitingAsync(string queueId, int limit, CancellationToken cancellationToken = default) =>
        center.ReadWaitingAsync(queueId, limit, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ActionRecord>> ReadActionsAsync(ActionSearch search, CancellationToken cancellationToken = default) =>
        center.ReadActionsAsync(search, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<AgentStateRecord>> ReadAgentStatesAsync(AgentStateSearch search, CancellationToken cancellationToken = default) =>
        center.ReadAgentStatesAsync(search, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<FollowUpView>> ReadFollowUpsAsync(FollowUpSearch search, CancellationToken cancellationToken = default) =>
        center.ReadFollowUpsAsync(search, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<CallbackView>> ReadCallbacksAsync(CallbackSearch search, CancellationToken cancellationToken = default) =>
        center.ReadCallbacksAsync(search, cancellationToken);

    /// <inheritdoc/>
    public IReadOnlyList<PlanMistake> CheckPlan(string planJson) => center.CheckPlan(planJson);

    /// <inheritdoc/>
    public async ValueTask<CommandResult> PutPlanAsync(
        string planJson, long? expectedVersion = null, string? by = null, CancellationToken cancellationToken = default)
    {
        long start = time.GetTimestamp();
        CommandResult result = lifetime.Stopping.IsCancellationRequested
            ? CommandResult.Refused(Refusal.Unavailable)
            : await center.PutPlanAsync(planJson, expectedVersion, by, cancellationToken);
        meter.Count(Id, result, time.GetElapsedTime(start));
        return result;
    }
}
