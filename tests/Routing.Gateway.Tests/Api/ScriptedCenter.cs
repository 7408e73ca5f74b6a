using Routing.Center;

namespace Routing.Gateway.Tests;

/// <summary>A center that answers as it is told, and remembers what it was asked.</summary>
internal sealed class ScriptedCenter(string id = "scripted") : ICenter
{
    internal List<CenterCommand> Commands { get; } = [];

    internal Func<CenterCommand, CommandResult> Answer { get; set; } = _ => new CommandResult();

    internal IReadOnlyList<AgentStateRecord> AgentStates { get; init; } = [];

    internal IReadOnlyList<IntervalRecord> Intervals { get; set; } = [];

    public string Id => id;

    /// <summary>Number of events that its feed has at once; none more come.</summary>
    internal long FeedLength { get; init; }

    /// <summary>Sequence up to which the feed was read.</summary>
    internal long FeedRead { get; private set; }

    public CenterView View { get; set; } = new() { Center = id };

    public async ValueTask<IReadOnlyList<CommandResult>> SubmitAsync(IReadOnlyList<CenterCommand> commands, CancellationToken cancellationToken = default)
    {
        List<CommandResult> results = [];
        foreach (CenterCommand command in commands) results.Add(await SubmitAsync(command, cancellationToken));
        return results;
    }

    public ValueTask<CommandResult> SubmitAsync(CenterCommand command, CancellationToken cancellationToken = default)
    {
        Commands.Add(command);
        return ValueTask.FromResult(Answer(command));
    }

    public ValueTask<CallView?> ReadCallAsync(string? source, string callId, CancellationToken cancellationToken = default) =>
        throw new CenterUnavailableException("The journal fails.");

    public ValueTask<AgentStatus?> ReadAgentAsync(string agentId, CancellationToken cancellationToken = default) =>
        throw new InvalidOperationException("A bug.");

    public async ValueTask<IReadOnlyList<FeedEvent>> ReadFeedAsync(long after, int limit, CancellationToken cancellationToken = default)
    {
        if (after >= FeedLength) return await new TaskCompletionSource<IReadOnlyList<FeedEvent>>().Task.WaitAsync(cancellationToken);
        FeedRead = Math.Min(FeedLength, after + limit);
        return [.. Enumerable.Range(1, (int)(FeedRead - after)).Select(i => new FeedEvent { Sequence = after + i, AtMs = 0, Type = "call.queued", Source = "s", CallId = $"c{after + i}" })];
    }

    public ValueTask<IReadOnlyList<FeedEvent>> ReadStoryAsync(string source, string callId, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult<IReadOnlyList<FeedEvent>>([]);

    public ValueTask<IReadOnlyList<ContactRecord>> SearchAsync(ContactSearch search, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult<IReadOnlyList<ContactRecord>>([]);

    public ValueTask<IReadOnlyList<IntervalRecord>> ReadIntervalsAsync(IntervalSearch search, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult<IReadOnlyList<IntervalRecord>>([.. Intervals.Where(each => each.StartMs >= search.FromMs && each.StartMs < search.ToMs)]);

    public ValueTask<IReadOnlyList<AgentStateRecord>> ReadAgentStatesAsync(AgentStateSearch search, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult<IReadOnlyList<AgentStateRecord>>([.. AgentStates.Where(span => span.Sequence > search.After).Take(search.Limit)]);

    public ValueTask<IReadOnlyList<FollowUpView>> ReadFollowUpsAsync(FollowUpSearch search, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult<IReadOnlyList<FollowUpView>>([]);

    public ValueTask<IReadOnlyList<CallbackView>> ReadCallbacksAsync(CallbackSearch search, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult<IReadOnlyList<CallbackView>>([]);

    public ValueTask<IReadOnlyList<CallView>> ReadWaitingAsync(string queueId, int limit, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult<IReadOnlyList<CallView>>([]);

    public ValueTask<IReadOnlyList<ActionRecord>> ReadActionsAsync(ActionSearch search, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult<IReadOnlyList<ActionRecord>>([]);

    public IReadOnlyList<PlanMistake> CheckPlan(string planJson) => [];

    public ValueTask<CommandResult> PutPlanAsync(string planJson, long? expectedVersion = null, string? by = null, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(new CommandResult());
}
