namespace Routing.Center;

/// <summary>A center that runs in this process. <see cref="CenterHost.OpenAsync"/> makes one.</summary>
public sealed class LocalCenter : ICenter, IAsyncDisposable
{
    private readonly CenterStorage _storage;
    private readonly CenterParts _parts;
    private readonly HistoryReader _history;
    private readonly CenterView _noView;
    private readonly CenterWriter _writer;
    private int _isDisposed;

    internal LocalCenter(CenterOptions options, CenterStorage storage, CenterParts parts)
    {
        (_storage, _parts, _history) = (storage, parts, storage.History.Reader);
        _noView = new CenterView { Center = parts.Journal.Center };
        _writer = new CenterWriter(options, parts);
    }

    /// <inheritdoc/>
    public string Id => _parts.Journal.Center;

    /// <summary>The latest gauges; empty while the center answers no reads because its ownership is not confirmed.</summary>
    public CenterView View => _parts.Ownership.IsConfirmed ? _parts.Views.View : _noView;

    /// <summary>Sequence of the last event that is durable and published.</summary>
    public long LastSequence => _parts.Feed.LastSequence;

    /// <summary>Sequence of the last event in the history, which follows in the background.</summary>
    public long HistorySequence => _parts.History.LastSequence;

    /// <summary>The epoch in which it owns its journal; it counts up with each owner.</summary>
    public long Epoch => _writer.Epoch;

    /// <summary>Completes when the center answers nothing more: it was stopped, another owner has its journal, or that is damaged.</summary>
    public Task Ended => _writer.Ended;

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<CommandResult>> SubmitAsync(
        IReadOnlyList<CenterCommand> commands, CancellationToken cancellationToken = default)
    {
        if (commands.Count == 0) return new([]);
        var submission = new Submission(commands);
        Add(submission);
        return new(submission.Answer.WaitAsync(cancellationToken));
    }

    /// <inheritdoc/>
    public ValueTask<CommandResult> SubmitAsync(CenterCommand command, CancellationToken cancellationToken = default)
    {
        var submission = new SingleSubmission(command);
        Add(submission);
        return new(submission.Answer.WaitAsync(cancellationToken));
    }

    /// <inheritdoc/>
    public ValueTask<CallView?> ReadCallAsync(string? source, string callId, CancellationToken cancellationToken = default) =>
        new(ReadAsync(batch => batch.State.ReadCall(source, callId), cancellationToken));

    /// <inheritdoc/>
    public ValueTask<AgentStatus?> ReadAgentAsync(string agentId, CancellationToken cancellationToken = default) =>
        new(LookAsync(batch => batch.State.ReadAgent(agentId), cancellationToken));

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<FeedEvent>> ReadFeedAsync(long after, int limit, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        while (true)
        {
            await _parts.Feed.WaitAfterAsync(after, cancellationToken).ConfigureAwait(false);
            if (_parts.Feed.TryRead(after, limit, out List<FeedEvent> events)) return events;
            await _parts.History.WaitForAsync(after + 1, cancellationToken).ConfigureAwait(false);
            long reached = _parts.History.LastSequence;
            events = _history.ReadEvents(after, limit);
            if (events.Count > 0) return events;
            // All of them have been deleted for their age.
            after = reached;
        }
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<FeedEvent>> ReadStoryAsync(
        string source, string callId, CancellationToken cancellationToken = default)
    {
        await ReachHistoryAsync(cancellationToken).ConfigureAwait(false);
        return _history.ReadStory(source, callId);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<ContactRecord>> SearchAsync(ContactSearch search, CancellationToken cancellationToken = default)
    {
        await ReachHistoryAsync(cancellationToken).ConfigureAwait(false);
        return _history.Find(search);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<IntervalRecord>> ReadIntervalsAsync(IntervalSearch search, CancellationToken cancellationToken = default)
    {
        await ReachHistoryAsync(cancellationToken).ConfigureAwait(false);
        return _history.FindIntervals(search);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<CallView>> ReadWaitingAsync(string queueId, int limit, CancellationToken cancellationToken = default) =>
        new(ReadAsync(batch => batch.State.ReadWaiting(queueId, limit), cancellationToken));

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<ActionRecord>> ReadActionsAsync(ActionSearch search, CancellationToken cancellationToken = default)
    {
        await ReachHistoryAsync(cancellationToken).ConfigureAwait(false);
        return _history.FindActions(search);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<AgentStateRecord>> ReadAgentStatesAsync(AgentStateSearch search, CancellationToken cancellationToken = default)
    {
        await ReachHistoryAsync(cancellationToken).ConfigureAwait(false);
        return _history.FindAgentStates(search);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<FollowUpView>> ReadFollowUpsAsync(FollowUpSearch search, CancellationToken cancellationToken = default) =>
        new(ReadAsync(batch => batch.State.ReadFollowUps(search), cancellationToken));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<CallbackView>> ReadCallbacksAsync(CallbackSearch search, CancellationToken cancellationToken = default) =>
        new(ReadAsync(batch => batch.State.ReadCallbacks(search), cancellationToken));

    /// <summary>The hand-overs that are not settled, after all that was submitted before; of those that came here and are over the ones that changed after a sequence.</summary>
    internal Task<HandOverBook> ReadHandOversAsync(long after, CancellationToken cancellationToken = default) =>
        ReadAsync(batch => HandOverReader.Read(batch.State, after), cancellationToken);

    /// <summary>The gauges after all that was submitted before.</summary>
    internal Task<CenterView> ReadGaugesAsync(CancellationToken cancellationToken = default) => ReadAsync(batch => batch.State.ReadView(), cancellationToken);

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
        if (PlanReader.Parse(planJson, out IReadOnlyList<PlanMistake> mistakes) is not { } plan)
        {
            IEnumerable<string> errors = mistakes.Where(mistake => !mistake.IsWarning).Select(mistake => $"{mistake.Path}: {mistake.Message}");
            return CommandResult.Refused(Refusal.InvalidPlan, string.Join('\n', errors));
        }

        long nowMs = await ReadAsync(batch => batch.NowMs, cancellationToken).ConfigureAwait(false);
        var apply = new ApplyPlan(planJson, CalendarKeeper.Compile(plan, nowMs));
        var submission = new PlanSubmission(by is null ? apply : new TakeAction(by, apply), expectedVersion);
        Refusal refusal = _parts.Inbox.TryAdd(submission);
        if (refusal != Refusal.None) submission.Refuse(refusal);
        return await submission.Answer.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Deletes from the history what is older than <paramref name="days"/> by the center's time.</summary>
    /// <param name="days">At least 185.</param>
    /// <param name="cancellationToken">Cancels before it starts.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer days than records must be kept.</exception>
    public async Task PurgeHistoryAsync(int days, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, HistoryPurge.LeastDays);
        long nowMs = await ReadAsync(batch => batch.NowMs, cancellationToken).ConfigureAwait(false);
        await Task.Run(() => _storage.History.Purge(HistoryPurge.Before(nowMs, days)), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A number that is equal whenever the center's logical state is; after all that was submitted before.</summary>
    public Task<ulong> ReadStateHashAsync(CancellationToken cancellationToken = default) =>
        ReadAsync(batch => batch.State.StateHash(), cancellationToken);

    /// <summary>Refuses new commands, finishes those accepted, takes a snapshot and closes the files.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0) return;
        await Task.Run(_writer.Stop).ConfigureAwait(false);
        await CloseAsync().ConfigureAwait(false);
    }

    /// <summary>Recovers and starts; closes the files again when that fails.</summary>
    internal async Task StartAsync()
    {
        try
        {
            await Task.Run(_writer.Start).ConfigureAwait(false);
            _parts.History.Start();
        }
        catch
        {
            _isDisposed = 1;
            await CloseAsync().ConfigureAwait(false);
            throw;
        }
    }

    private void Add(IBatchItem submission)
    {
        IBatchItem item = CenterTrace.Follow(submission, Id);
        Refusal refusal = _parts.Inbox.TryAdd(item);
        if (refusal != Refusal.None) item.Refuse(refusal);
    }

    private async Task CloseAsync()
    {
        _writer.Dispose();
        await _parts.History.DisposeAsync().ConfigureAwait(false);
        _storage.Dispose();
    }

    private async Task ReachHistoryAsync(CancellationToken cancellationToken)
    {
        long sequence = await ReadAsync(batch => batch.State.Sequence, cancellationToken).ConfigureAwait(false);
        await _parts.History.WaitForAsync(sequence, cancellationToken).ConfigureAwait(false);
    }

    private Task<T> ReadAsync<T>(Func<IBatch, T> look, CancellationToken cancellationToken) =>
        AskAsync(new StateQuery<T>(look), _parts.Inbox.TryAdd, cancellationToken);

    private Task<T> LookAsync<T>(Func<IBatch, T> look, CancellationToken cancellationToken) =>
        AskAsync(new StateQuery<T>(look), _parts.Inbox.TryLook, cancellationToken);

    private static Task<T> AskAsync<T>(StateQuery<T> query, Func<IBatchItem, Refusal> add, CancellationToken cancellationToken)
    {
        Refusal refusal = add(query);
        if (refusal != Refusal.None) query.Refuse(refusal);
        return query.Answer.WaitAsync(cancellationToken);
    }
}
