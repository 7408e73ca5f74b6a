using Routing.Center;

namespace Routing.Gateway;

/// <summary>
/// Brings one hook its events. What it reads from the feed is kept first and sent then, the events of one call one after the other; those of a call that
/// can't be delivered wait, those of others go on.
/// </summary>
/// <param name="hookId">The hook.</param>
/// <param name="epoch">Epoch in which this process holds the center; once it is over nothing more is sent.</param>
/// <param name="center">The center.</param>
/// <param name="store">Where the hook stands.</param>
/// <param name="sender">Sends.</param>
/// <param name="parts">What all couriers share.</param>
internal sealed class HookCourier(string hookId, long epoch, ICenter center, HookStore store, HookSender sender, HookParts parts)
{
    private const int BatchSize = 256;
    private const int MostUnkept = 1_000;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private readonly Nudge _work = new();
    private readonly Nudge _room = new();

    /// <summary>Whether it is this hook's.</summary>
    internal bool Brings(Hook hook) => hook.Id == hookId;

    /// <summary>Something else than the feed brought work.</summary>
    internal void Wake() => _work.Give();

    /// <summary>Runs until the process stops, or the hook is deleted or disabled.</summary>
    internal async Task RunAsync(CancellationToken stopping)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        Task delivery = KeepOnAsync(DeliverAllAsync, over.Token);
        Task reading = KeepOnAsync(ReadAllAsync, over.Token);
        await Task.WhenAny(delivery, reading);
        await over.CancelAsync();
        await Task.WhenAll(delivery, reading);
    }

    // Whatever goes wrong with the database or the center is a matter of time.
    private async Task KeepOnAsync(Func<CancellationToken, Task> work, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            try
            {
                await work(over);
                return;
            }
            catch (OperationCanceledException) when (over.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                HookCourierLog.Interrupted(parts.Logger, hookId, exception);
                await Task.Delay(Pause, parts.Time, over).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task ReadAllAsync(CancellationToken over)
    {
        long kept = store.CursorOf(hookId);
        long cursor = kept;
        while (store.Find(hookId) is { Disabled: null } hook)
        {
            while (store.Waiting(hookId) >= parts.Options.MostWaiting) await _room.WaitAsync(over);
            IReadOnlyList<FeedEvent> events = await center.ReadFeedAsync(cursor, BatchSize, over);
            HookMessage[] messages = [.. events.SelectMany(feedEvent => HookEvents.MessagesOf(hook, feedEvent))];
            cursor = events[^1].Sequence;

            // Events that nobody wants may be looked at again after a restart.
            if (messages.Length == 0 && cursor - kept < MostUnkept) continue;
            if (!store.Take(hookId, messages, cursor)) cursor = store.CursorOf(hookId);
            kept = cursor;
            _work.Give();
        }
    }

    private async Task DeliverAllAsync(CancellationToken over)
    {
        var underWay = new Dictionary<string, Task>(StringComparer.Ordinal);
        try
        {
            while (store.Find(hookId) is { Disabled: null } hook)
            {
                // One instant for both: what comes due between them would be waited for in vain.
                bool isOwned = parts.IsOwned(hook);
                long nowMs = NowMs;
                if (isOwned) Start(underWay, nowMs, over);
                await WaitAsync(underWay, isOwned, nowMs, over);
                foreach ((string lane, Task task) in underWay.Where(pair => pair.Value.IsCompleted).ToArray())
                {
                    underWay.Remove(lane);
                    await task;
                }

                _room.Give();
            }
        }
        finally
        {
            await Task.WhenAll(underWay.Values).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void Start(Dictionary<string, Task> underWay, long nowMs, CancellationToken over)
    {
        int most = parts.Options.Parallel;
        if (underWay.Count >= most) return;
        foreach (HookMessage message in store.Due(hookId, epoch, nowMs, most + underWay.Count))
        {
            if (underWay.Count < most && !underWay.ContainsKey(message.Lane)) underWay[message.Lane] = DeliverAsync(message, over);
        }
    }

    private async Task WaitAsync(Dictionary<string, Task> underWay, bool isOwned, long nowMs, CancellationToken over)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(over);
        List<Task> ends = [.. underWay.Values, _work.WaitAsync(enough.Token)];
        if (!isOwned) ends.Add(Task.Delay(Pause, parts.Time, enough.Token));
        else if (store.NextDueMs(hookId, nowMs) is { } next) ends.Add(Task.Delay(TimeSpan.FromMilliseconds(next - nowMs), parts.Time, enough.Token));
        await Task.WhenAny(ends);
        await enough.CancelAsync();
        over.ThrowIfCancellationRequested();
    }

    private async Task DeliverAsync(HookMessage message, CancellationToken over)
    {
        if (store.Find(hookId) is not { } hook) return;
        HookOutcome outcome = await sender.SendAsync(hook, message.MessageId, message.Body, over);
        parts.Meter.Count(center.Id, outcome);
        if (outcome.Error is not { } error)
        {
            store.Delivered(message);
        }
        else if (outcome.IsGone)
        {
            store.SetDisabled(hookId, "the receiver is gone (HTTP 410)");
            HookCourierLog.Disabled(parts.Logger, hookId, "the receiver is gone");
        }
        else if (parts.Schedule.After(message.Tries + 1) is { } wait)
        {
            store.Failed(message, error, NowMs + (long)wait.TotalMilliseconds);
        }
        else
        {
            store.Bury(hookId, message, error, NowMs);
            HookCourierLog.GivenUp(parts.Logger, hookId, message.MessageId, message.Tries + 1, error);
        }
    }

    private long NowMs => parts.Time.GetUtcNow().ToUnixTimeMilliseconds();
}
