using Microsoft.Extensions.Logging;
using Routing.Center;

namespace Routing.Grains;

/// <summary>A center that runs on this node, as other nodes reach it. Nothing here depends on turns; all may be called at the same time.</summary>
internal sealed class HostedCenter
{
    private readonly LocalCenter _center;
    private readonly ClusterLimits _limits;
    private readonly TimeProvider _time;
    private readonly BatchMemory _batches = new();
    private readonly BatchMemory _plans = new();
    private readonly ViewPayloads _views;
    private readonly HeardAgents _heard;
    private readonly Task _watching;

    internal HostedCenter(LocalCenter center, ClusterLimits limits, TimeProvider time, ILogger logger)
    {
        (_center, _limits, _time) = (center, limits, time);
        _views = new ViewPayloads();
        _heard = new HeardAgents(time);
        Reads = new CenterReads(center);
        var silence = new SilenceWatch(center, _heard, limits, time, logger);
        _watching = Task.Run(() => silence.WatchAsync(center.Ended));
    }

    /// <summary>Answers what is asked about calls, agents and queues.</summary>
    internal CenterReads Reads { get; }

    /// <summary>Completes when it answers nothing more.</summary>
    internal Task Ended => _center.Ended;

    /// <summary>Whether it answers nothing more.</summary>
    internal bool HasEnded => Ended.IsCompleted;

    /// <summary>Version of the plan in force.</summary>
    internal long PlanVersion => _center.View.PlanVersion;

    /// <summary>Finishes what was accepted, takes a snapshot and gives the journal up.</summary>
    internal async Task CloseAsync()
    {
        await _center.DisposeAsync().ConfigureAwait(false);
        await _watching.ConfigureAwait(false);
    }

    internal Task<SubmitAnswer> SubmitAsync(SubmitRequest request) =>
        _batches.AnswerAsync(request.Node, request.BatchId, () => Task.Run(() => CarryOutAsync(request.Commands)));

    internal Task<SubmitAnswer> PutPlanAsync(PlanRequest request) =>
        _plans.AnswerAsync(request.Node, request.BatchId, () => Task.Run(() => PutAsync(request)));

    /// <summary>The nodes that have heard an agent.</summary>
    internal ReadAnswer ReadDesktops(string agentId) =>
        new(true, WireJson.Write(_heard.NodesOf(agentId), WireJson.Default.IReadOnlyListDesktopView));

    internal async Task<FeedAnswer> ReadFeedAsync(FeedRequest request)
    {
        _heard.Hear(request.Node, request.Heard);
        if (HasEnded) return new FeedAnswer(false);
        IReadOnlyList<FeedEvent> events = request.After < 0 ? [] : await Task.Run(() => ReadEventsAsync(request)).ConfigureAwait(false);
        if (HasEnded && events.Count == 0) return new FeedAnswer(false);
        return new FeedAnswer(true)
        {
            LastSequence = _center.LastSequence,
            Events = events.Count == 0 ? null : WireJson.Write(events, WireJson.Default.IReadOnlyListFeedEvent),
            View = request.WantsView ? _views.NewsFor(request, _center.View) : null,
        };
    }

    private async Task<IReadOnlyList<FeedEvent>> ReadEventsAsync(FeedRequest request)
    {
        using var over = new CancellationTokenSource(_limits.FeedWait, _time);
        try
        {
            return await _center.ReadFeedAsync(request.After, request.Limit, over.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is OperationCanceledException or CenterUnavailableException)
        {
            return [];
        }
    }

    private async Task<SubmitAnswer> CarryOutAsync(Payload commands) =>
        AnswerOf(await _center.SubmitAsync(CommandBatch.Read(commands)).ConfigureAwait(false));

    // An attempt before may have put the plan into force, on this node or another.
    private async Task<SubmitAnswer> PutAsync(PlanRequest request)
    {
        CenterView view = _center.View;
        return request.IsRepeated && view.PlanJson == request.PlanJson
            ? AnswerOf([new CommandResult { Sequence = view.Sequence, Repeated = true }])
            : AnswerOf([await _center.PutPlanAsync(request.PlanJson, request.ExpectedVersion, request.By).ConfigureAwait(false)]);
    }

    // A center that can't take commands refuses a batch as a whole and without a detail.
    private static SubmitAnswer AnswerOf(IReadOnlyList<CommandResult> results) =>
        results.Count > 0 && results.All(result => result is { Refusal: Refusal.Unavailable, Detail: null })
            ? SubmitAnswer.Unavailable
            : new SubmitAnswer(WireJson.Write(results, WireJson.Default.IReadOnlyListCommandResult));
}
