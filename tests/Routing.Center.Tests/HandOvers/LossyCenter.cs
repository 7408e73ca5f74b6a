namespace Routing.Center.Tests;

/// <summary>A center at the other end of a line that loses questions, loses answers, says things twice and brings old ones up again.</summary>
internal sealed class LossyCenter(Func<LocalCenter> center, Random random) : ICenter
{
    private readonly List<IReadOnlyList<CenterCommand>> _said = [];

    internal bool IsHealed { get; set; }

    public string Id => center().Id;

    public CenterView View => center().View;

    public async ValueTask<IReadOnlyList<CommandResult>> SubmitAsync(IReadOnlyList<CenterCommand> commands, CancellationToken cancellationToken = default)
    {
        _said.Add(commands);
        int fate = IsHealed ? 9 : random.Next(10);
        if (fate == 0) throw new CenterUnavailableException("The question was lost.");
        if (fate == 1) await center().SubmitAsync(_said[random.Next(_said.Count)], cancellationToken);
        if (fate == 2) await center().SubmitAsync(commands, cancellationToken);
        IReadOnlyList<CommandResult> results = await center().SubmitAsync(commands, cancellationToken);
        return fate == 3 ? throw new CenterUnavailableException("The answer was lost.") : results;
    }

    public async ValueTask<CommandResult> SubmitAsync(CenterCommand command, CancellationToken cancellationToken = default) =>
        (await SubmitAsync([command], cancellationToken))[0];

    public async ValueTask<CenterView> ReadViewAsync(CancellationToken cancellationToken = default) => await center().ReadGaugesAsync(cancellationToken);

    public ValueTask<CallView?> ReadCallAsync(string? source, string callId, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public ValueTask<AgentStatus?> ReadAgentAsync(string agentId, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<FeedEvent>> ReadFeedAsync(long after, int limit, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<FeedEvent>> ReadStoryAsync(string source, string callId, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<ContactRecord>> SearchAsync(ContactSearch search, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<FollowUpView>> ReadFollowUpsAsync(FollowUpSearch search, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<AgentStateRecord>> ReadAgentStatesAsync(AgentStateSearch search, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<IntervalRecord>> ReadIntervalsAsync(IntervalSearch search, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<CallbackView>> ReadCallbacksAsync(CallbackSearch search, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<CallView>> ReadWaitingAsync(string queueId, int limit, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<ActionRecord>> ReadActionsAsync(ActionSearch search, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public IReadOnlyList<PlanMistake> CheckPlan(string planJson) => throw new NotSupportedException();

    public ValueTask<CommandResult> PutPlanAsync(string planJson, long? expectedVersion = null, string? by = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();
}
