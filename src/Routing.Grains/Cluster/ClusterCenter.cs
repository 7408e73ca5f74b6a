using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;
using Routing.Center;

namespace Routing.Grains;

/// <summary>
/// A center that runs somewhere in the cluster, as the clients of this node reach it. Commands travel in batches; feed and gauges are
/// received once and read here. While the center moves to another node, calls wait and are repeated.
/// </summary>
public sealed class ClusterCenter : ICenter, IAsyncDisposable
{
    private readonly CenterCalls _calls;
    private readonly SubmissionQueue _submissions;
    private readonly FeedFollower _feed;
    private readonly string _node;

    /// <summary>Makes one; <see cref="StartAsync"/> connects it.</summary>
    /// <param name="id">The center.</param>
    /// <param name="grains">The cluster.</param>
    /// <param name="limits">How long to wait.</param>
    /// <param name="desktops">Tells which desktops the node hears.</param>
    /// <param name="time">The wall.</param>
    /// <param name="logger">Where to log.</param>
    public ClusterCenter(
        string id, IGrainFactory grains, ClusterLimits limits, IHeardDesktops desktops, TimeProvider time, ILogger<ClusterCenter> logger)
        : this(id, grains.GetGrain<ICenterGrain>(id), limits, desktops, time, logger)
    {
    }

    internal ClusterCenter(string id, ICenterGrain grain, ClusterLimits limits, IHeardDesktops desktops, TimeProvider time, ILogger logger)
    {
        Id = id;
        // One of its own for every start, so that a batch of a node that was there before is never taken for one of this.
        _node = $"{Environment.MachineName}-{Guid.NewGuid():N}";
        _calls = new CenterCalls(grain, limits, time);
        _submissions = new SubmissionQueue(_calls, _node);
        _feed = new FeedFollower(id, _node, _calls, desktops, logger);
    }

    /// <inheritdoc/>
    public string Id { get; }

    /// <summary>The gauges received last: at most a second and a half old while the center answers.</summary>
    public CenterView View => _feed.View;

    /// <summary>Whether the center answered within the last 2 s.</summary>
    public bool IsReadable => _feed.IsFresh;

    /// <summary>Begins to follow the center and returns when it has answered.</summary>
    public Task StartAsync(CancellationToken cancellationToken = default)
    {
        _feed.Start();
        return _feed.Begun.WaitAsync(cancellationToken);
    }

    /// <summary>Ends the feed.</summary>
    public ValueTask DisposeAsync() => _feed.DisposeAsync();

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<CommandResult>> SubmitAsync(
        IReadOnlyList<CenterCommand> commands, CancellationToken cancellationToken = default) =>
        commands.Count == 0 ? new([]) : new(_submissions.SubmitAsync(commands, cancellationToken));

    /// <inheritdoc/>
    public async ValueTask<CommandResult> SubmitAsync(CenterCommand command, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<CommandResult> results = await SubmitAsync([command], cancellationToken).ConfigureAwait(false);
        return results[0];
    }

    /// <inheritdoc/>
    public async ValueTask<CallView?> ReadCallAsync(string? source, string callId, CancellationToken cancellationToken = default) =>
        await ReadAsync(grain => grain.ReadCallAsync(source, callId), WireJson.Default.CallView, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask<AgentStatus?> ReadAgentAsync(string agentId, CancellationToken cancellationToken = default) =>
        await ReadAsync(grain => grain.ReadAgentAsync(agentId), WireJson.Default.AgentStatus, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask<CenterView> ReadViewAsync(CancellationToken cancellationToken = default)
    {
        var request = new FeedRequest(_node, -1, 1) { WantsView = true };
        FeedAnswer answer = await AskAsync(grain => grain.ReadFeedAsync(request), cancellationToken).ConfigureAwait(false);
        return answer.View is { } view ? WireJson.Read(view, WireJson.Default.CenterView) : View;
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<FeedEvent>> ReadFeedAsync(long after, int limit, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        await _feed.Ring.WaitAfterAsync(after, cancellationToken).ConfigureAwait(false);
        if (_feed.Ring.TryRead(after, limit, out List<FeedEvent> events)) return events;
        while (true)
        {
            var request = new FeedRequest(_node, after, limit);
            FeedAnswer answer = await AskAsync(grain => grain.ReadFeedAsync(request), cancellationToken).ConfigureAwait(false);
            if (answer.Events is { } older) return WireJson.Read(older, WireJson.Default.IReadOnlyListFeedEvent);
        }
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<FeedEvent>> ReadStoryAsync(string source, string callId, CancellationToken cancellationToken = default) =>
        await ReadAsync(grain => grain.ReadStoryAsync(source, callId), WireJson.Default.IReadOnlyListFeedEvent, cancellationToken)
            .ConfigureAwait(false) ?? [];

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<ContactRecord>> SearchAsync(ContactSearch search, CancellationToken cancellationToken = default)
    {
        Payload asked = WireJson.Write(search, WireJson.Default.ContactSearch);
        return await ReadAsync(grain => grain.SearchAsync(asked), WireJson.Default.IReadOnlyListContactRecord, cancellationToken)
            .ConfigureAwait(false) ?? [];
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<IntervalRecord>> ReadIntervalsAsync(IntervalSearch search, CancellationToken cancellationToken = default)
    {
        Payload asked = WireJson.Write(search, WireJson.Default.IntervalSearch);
        return await ReadAsync(grain => grain.ReadIntervalsAsync(asked), WireJson.Default.IReadOnlyListIntervalRecord, cancellationToken)
            .ConfigureAwait(false) ?? [];
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<CallView>> ReadWaitingAsync(string queueId, int limit, CancellationToken cancellationToken = default) =>
        await ReadAsync(grain => grain.ReadWaitingAsync(queueId, limit), WireJson.Default.IReadOnlyListCallView, cancellationToken)
            .ConfigureAwait(false) ?? [];

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<ActionRecord>> ReadActionsAsync(ActionSearch search, CancellationToken cancellationToken = default)
    {
        Payload asked = WireJson.Write(search, WireJson.Default.ActionSearch);
        return await ReadAsync(grain => grain.ReadActionsAsync(asked), WireJson.Default.IReadOnlyListActionRecord, cancellationToken)
            .ConfigureAwait(false) ?? [];
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<AgentStateRecord>> ReadAgentStatesAsync(AgentStateSearch search, CancellationToken cancellationToken = default)
    {
        Payload asked = WireJson.Write(search, WireJson.Default.AgentStateSearch);
        return await ReadAsync(grain => grain.ReadAgentStatesAsync(asked), WireJson.Default.IReadOnlyListAgentStateRecord, cancellationToken)
            .ConfigureAwait(false) ?? [];
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<FollowUpView>> ReadFollowUpsAsync(FollowUpSearch search, CancellationToken cancellationToken = default)
    {
        Payload asked = WireJson.Write(search, WireJson.Default.FollowUpSearch);
        return await ReadAsync(grain => grain.ReadFollowUpsAsync(asked), WireJson.Default.IReadOnlyListFollowUpView, cancellationToken)
            .ConfigureAwait(false) ?? [];
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<CallbackView>> ReadCallbacksAsync(CallbackSearch search, CancellationToken cancellationToken = default)
    {
        Payload asked = WireJson.Write(search, WireJson.Default.CallbackSearch);
        return await ReadAsync(grain => grain.ReadCallbacksAsync(asked), WireJson.Default.IReadOnlyListCallbackView, cancellationToken)
            .ConfigureAwait(false) ?? [];
    }

    /// <inheritdoc/>
    public IReadOnlyList<PlanMistake> CheckPlan(string planJson)
    {
        PlanReader.Parse(planJson, out IReadOnlyList<PlanMistake> mistakes);
        return mistakes;
    }

    /// <inheritdoc/>
    public async ValueTask<CommandResult> PutPlanAsync(
        string planJson, long? expectedVersion = null, string? by = null, CancellationToken cancellationToken = default)
    {
        var batch = Guid.NewGuid();
        SubmitAnswer? answer = await _calls.AskAsync(
            (grain, attempt) => grain.PutPlanAsync(new PlanRequest(_node, batch, planJson, attempt > 1) { ExpectedVersion = expectedVersion, By = by }),
            cancellationToken).ConfigureAwait(false);
        return answer?.Results is { } results
            ? WireJson.Read(results, WireJson.Default.IReadOnlyListCommandResult)[0]
            : CommandResult.Refused(Refusal.Unavailable);
    }

    private async Task<T?> ReadAsync<T>(Func<ICenterGrain, Task<ReadAnswer>> read, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        ReadAnswer answer = await AskAsync(read, cancellationToken).ConfigureAwait(false);
        return answer.Found is { } found ? WireJson.Read(found, type) : null;
    }

    private async Task<T> AskAsync<T>(Func<ICenterGrain, Task<T>> call, CancellationToken cancellationToken)
        where T : class, IAnswer =>
        await _calls.AskAsync((grain, _) => call(grain), cancellationToken).ConfigureAwait(false)
        ?? throw new CenterUnavailableException($"Center '{Id}' does not answer.");
}
