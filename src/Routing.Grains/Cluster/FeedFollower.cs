using Microsoft.Extensions.Logging;
using Routing.Center;

namespace Routing.Grains;

/// <summary>
/// Follows one center's feed for the whole node: keeps its latest events and gauges here, tells the center which desktops the node has
/// heard, and after a failover goes on from the sequence reached.
/// </summary>
internal sealed partial class FeedFollower : IAsyncDisposable
{
    private const int Limit = 1_000;
    private const int KeptEvents = 16_384;
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);

    private readonly CenterCalls _calls;
    private readonly string _node;
    private readonly IHeardDesktops _desktops;
    private readonly ILogger _logger;
    private readonly FeedRing _ring = new(KeptEvents);
    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly HashSet<string> _unreported = new(StringComparer.Ordinal);
    private CenterView _view;
    private long _position = -1;
    private long _heardAt = long.MinValue;
    private Task _following = Task.CompletedTask;

    internal FeedFollower(string center, string node, CenterCalls calls, IHeardDesktops desktops, ILogger logger)
    {
        (_node, _calls, _desktops, _logger) = (node, calls, desktops, logger);
        _view = new CenterView { Center = center };
    }

    /// <summary>The gauges received last.</summary>
    internal CenterView View => Volatile.Read(ref _view);

    /// <summary>Events since the node began to follow, as many as are kept.</summary>
    internal FeedRing Ring => _ring;

    /// <summary>Completes when the gauges and the last sequence are known for the first time.</summary>
    internal Task Begun => _begun.Task;

    /// <summary>Whether the center answered within the last 2 s.</summary>
    internal bool IsFresh =>
        Volatile.Read(ref _heardAt) is var at && at != long.MinValue && _calls.Time.GetElapsedTime(at) < Fresh;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _following.ConfigureAwait(false);
        _ring.End();
    }

    internal void Start() => _following = Task.Run(FollowAsync);

    private async Task FollowAsync()
    {
        bool isLost = false;
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                bool isAnswered = await LookAsync().ConfigureAwait(false);
                if (isAnswered == isLost && _begun.Task.IsCompleted) Tell(isAnswered);
                isLost = !isAnswered;
                if (isLost) await Task.Delay(_calls.Limits.RetryPause, _calls.Time, _stopping.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task<bool> LookAsync()
    {
        // What could not be told stays for the next look.
        _unreported.UnionWith(_desktops.TakeHeard());
        FeedRequest request = Request();
        if (await _calls.TryAsync((grain, _) => grain.ReadFeedAsync(request), 1, _stopping.Token).ConfigureAwait(false) is not { } answer) return false;
        _unreported.Clear();
        Volatile.Write(ref _heardAt, _calls.Time.GetTimestamp());
        Take(answer);
        return true;
    }

    private FeedRequest Request() => new(_node, _position, Limit)
    {
        WantsView = true,
        KnownViewAtMs = View.AtMs,
        KnownPlanVersion = View.PlanVersion,
        Heard = [.. _unreported],
    };

    private void Take(FeedAnswer answer)
    {
        if (answer.View is { } news) Show(WireJson.Read(news, WireJson.Default.CenterView));
        // A center that has just come may have no gauges yet.
        if (_position < 0 && View.AtMs > 0)
        {
            _position = answer.LastSequence;
            _ring.StartAfter(_position);
            _begun.TrySetResult();
        }

        if (answer.Events is not { } events) return;
        IReadOnlyList<FeedEvent> read = WireJson.Read(events, WireJson.Default.IReadOnlyListFeedEvent);
        _ring.Publish(read);
        _position = read[^1].Sequence;
    }

    private void Show(CenterView view) =>
        Volatile.Write(ref _view, view.PlanVersion == View.PlanVersion ? view with { PlanJson = View.PlanJson } : view);

    private void Tell(bool isAnswered)
    {
        if (isAnswered) Found(View.Center, _position);
        else Lost(View.Center, _position);
    }
}
