using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Routing.Center;

/// <summary>
/// Keeps the history up with the feed, in the background. What the feed's ring no longer holds, because the history was closed, deleted
/// or overtaken, it makes again from the journal on a state of its own.
/// </summary>
internal sealed partial class HistoryProjector : IAsyncDisposable
{
    private const int StepEvents = 4_096;
    private const int RestPerStep = 4;
    private static readonly TimeSpan RetryPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestRest = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Parting = TimeSpan.FromSeconds(1);

    private readonly IHistoryStore _store;
    private readonly FeedRing _feed;
    private readonly IJournal _journal;
    private readonly CenterOptions _options;
    private HistoryProjection _projection = new();
    private readonly SequenceSignal _progress = new();
    private readonly CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;
    private long _published;

    internal HistoryProjector(IHistoryStore store, FeedRing feed, IJournal journal, CenterOptions options)
    {
        (_store, _feed, _journal, _options) = (store, feed, journal, options);
        Retention = new HistoryRetention(store, options);
        _logger = options.Loggers.CreateLogger<HistoryProjector>();
    }

    /// <summary>Sequence of the last event in the history.</summary>
    internal long LastSequence => _progress.Value;

    /// <summary>How long the history keeps its records.</summary>
    internal HistoryRetention Retention { get; }

    /// <summary>Starts to follow; the feed has been started. Routing does not wait for what others hold of the history.</summary>
    internal void Start() => _running = Task.Run(async () =>
    {
        await LoadAsync().ConfigureAwait(false);
        await RunAsync().ConfigureAwait(false);
    });

    /// <summary>Sequence that was in the history a moment ago and is in the journal, 0 for none.</summary>
    internal long ReadWritten(long journalSequence) => _store.ReadLastSequence() is var written && written <= journalSequence ? written : 0;

    /// <summary>Waits until the history holds <paramref name="sequence"/>.</summary>
    internal Task WaitForAsync(long sequence, CancellationToken cancellationToken) => _progress.WaitForAsync(sequence, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // The feed has ended: what it still holds is written, where that is not much.
        await Task.WhenAny(_running, Task.Delay(Parting, TimeProvider.System)).ConfigureAwait(false);
        await _stop.CancelAsync().ConfigureAwait(false);
        await _running.ConfigureAwait(false);
        await Retention.Idle.ConfigureAwait(false);
        _progress.Fail(new CenterUnavailableException("The center has stopped."));
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                await StepAsync().ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (CenterUnavailableException)
            {
                // The feed has ended; what it still holds has been written.
                return;
            }
            catch (Exception exception) when (exception is JournalDamagedException or RulesVersionException)
            {
                Stopped(exception, LastSequence);
                _progress.Fail(exception);
                return;
            }
            catch (HistoryMovedException)
            {
                Moved(_projection.WrittenSequence);
                await LoadAsync().ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                // The journal could not be read; the projection stands where it was written.
                NotWritten(exception, LastSequence);
                await PauseAsync().ConfigureAwait(false);
            }
        }
    }

    private async Task LoadAsync()
    {
        while (!TryLoad()) await PauseAsync().ConfigureAwait(false);
    }

    private bool TryLoad()
    {
        try
        {
            // A history that is ahead belongs to a journal that has been cut since.
            _projection = _store.Load(_journal.ReadLastSequence);
            _progress.Raise(_projection.LastSequence);
            return true;
        }
        catch (Exception exception)
        {
            NotWritten(exception, LastSequence);
            return _stop.IsCancellationRequested;
        }
    }

    // Ends early, without an exception, when the projector stops.
    private Task PauseAsync() => Task.Delay(RetryPause, _options.Time, _stop.Token).ContinueWith(static _ => { }, TaskScheduler.Default);

    private async Task StepAsync()
    {
        await _feed.WaitAfterAsync(_projection.LastSequence, _stop.Token).ConfigureAwait(false);
        if (_feed.TryRead(_projection.LastSequence, StepEvents, out List<FeedEvent> events)) await WriteAsync(events).ConfigureAwait(false);
        else await CatchUpAsync().ConfigureAwait(false);
        // A write of its own for each commit would cost more than what is written.
        if (events.Count is > 0 and < StepEvents) await RestAsync(Gathering).ConfigureAwait(false);
    }

    private async Task CatchUpAsync()
    {
        long from = _projection.LastSequence;
        Replay replay = JournalRecovery.Begin(_journal, from);
        if (replay.State.Sequence > from) BeginAnew(replay.State);
        replay.DescribeAfter(_projection.LastSequence);
        List<FeedEvent> events = [];
        // The journal grows while it is read, so that it is read again until the ring has taken over.
        while (!_feed.TryRead(_projection.LastSequence, 1, out _))
        {
            foreach (JournalRow row in _journal.ReadAfter(replay.State.Sequence))
            {
                replay.Apply(row);
                events.AddRange(replay.TakeDescribed());
                if (events.Count < StepEvents) continue;
                await WriteAsync(events).ConfigureAwait(false);
                events = [];
            }

            await WriteAsync(events).ConfigureAwait(false);
            events = [];
        }

        CaughtUp(from, _projection.LastSequence);
    }

    // The journal was compacted beyond what the history has seen: what it says of those times can't go on, and is made of what there is.
    private void BeginAnew(CenterState first)
    {
        if (_projection.LastSequence > 0) _projection = _store.Load(() => 0);
        _projection.BeginAt(first.Sequence, FeedNames.ThresholdsOf(first));
        _progress.Raise(first.Sequence);
    }

    private async Task WriteAsync(List<FeedEvent> events)
    {
        _stop.Token.ThrowIfCancellationRequested();
        if (events.Count == 0) return;
        long started = Stopwatch.GetTimestamp();
        foreach (FeedEvent feedEvent in events) _projection.Apply(feedEvent);
        while (!TryWrite(events))
        {
            await PauseAsync().ConfigureAwait(false);
            _stop.Token.ThrowIfCancellationRequested();
        }

        _projection.Written();
        _progress.Raise(_projection.LastSequence);
        Retention.Consider(events[^1].AtMs);
        if (IsOutrun(events.Count)) await RestAsync(Stopwatch.GetElapsedTime(started) * RestPerStep).ConfigureAwait(false);
    }

    // Whether more came than was written meanwhile, and that for longer than a burst.
    private bool IsOutrun(int written)
    {
        long published = _feed.LastSequence;
        long came = published - _published;
        _published = published;
        return came > written && published - LastSequence > StepEvents;
    }

    // One that is outrun takes processor and disk from the writer and falls behind all the same: it gives way, and catches up after the rush.
    private Task RestAsync(TimeSpan rest) => Task.Delay(rest < LongestRest ? rest : LongestRest, TimeProvider.System, _stop.Token)
        .ContinueWith(static _ => { }, TaskScheduler.Default);

    private bool TryWrite(List<FeedEvent> events)
    {
        try
        {
            _store.Write(events, _projection);
            return true;
        }
        catch (Exception exception) when (exception is not HistoryMovedException)
        {
            NotWritten(exception, LastSequence);
            return false;
        }
    }
}
