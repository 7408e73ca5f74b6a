using Microsoft.Extensions.Logging;

namespace Routing.Center;

/// <summary>
/// Carries what one center has to say to others about calls handed over: its own calls go out, news of theirs go back. It keeps nothing that
/// matters: what is open stands in the journals, whatever it carries may come twice, and every answer of a center to the same is the same.
/// So it may stop anywhere, and another one beside it does no harm.
/// </summary>
/// <param name="home">The center that it stands by.</param>
/// <param name="find">Another center by its id, or null for one that nobody knows.</param>
/// <param name="time">The time.</param>
/// <param name="logger">Where to log.</param>
public sealed partial class HandOverCourier(LocalCenter home, Func<string, ValueTask<ICenter?>> find, TimeProvider time, ILogger<HandOverCourier> logger)
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);
    private readonly ILogger _logger = logger;
    private readonly OutgoingCalls _outgoing = new(home);
    private readonly IncomingCalls _incoming = new(home);

    /// <summary>Carries until it is cancelled: at once when something happened, and every second while something is open.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        long after = home.LastSequence;
        while (!cancellationToken.IsCancellationRequested && !home.Ended.IsCompleted)
        {
            bool isOpen;
            try
            {
                isOpen = await CarryAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (CenterUnavailableException)
            {
                isOpen = true;
            }

            after = await WaitAsync(after, isOpen ? RetryAfter : Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Carries once what is open now. A center that can't be reached does not keep the others waiting.</summary>
    /// <returns>Whether something is left to do even if nothing happens.</returns>
    /// <exception cref="CenterUnavailableException">The own center answers nothing now.</exception>
    public async Task<bool> CarryAsync(CancellationToken cancellationToken)
    {
        HandOverBook book = await home.ReadHandOversAsync(_incoming.ToldThrough, cancellationToken).ConfigureAwait(false);
        if (book.Outgoing.Count == 0 && book.Incoming.Count == 0) return false;
        await Task.WhenAll(
        [
            .. book.Outgoing.GroupBy(call => call.ToCenter, StringComparer.Ordinal)
                .Select(calls => TryAsync(calls.Key, there => _outgoing.CarryAsync(there, [.. calls], cancellationToken))),
            .. book.Incoming.GroupBy(call => call.Center, StringComparer.Ordinal)
                .Select(calls => TryAsync(calls.Key, origin => _incoming.TellAsync(origin, [.. calls], cancellationToken))),
        ]).ConfigureAwait(false);
        await _incoming.ReturnAsync(book, cancellationToken).ConfigureAwait(false);
        _outgoing.Forget(book);
        _incoming.Forget(book);
        return book.Outgoing.Count > 0 || book.Incoming.Any(call => call.WaitsSinceMs > 0) || _incoming.Owes;
    }

    private async Task TryAsync(string centerId, Func<ICenter, Task> carry)
    {
        try
        {
            if (await find(centerId).ConfigureAwait(false) is { } other) await carry(other).ConfigureAwait(false);
            else Waits(home.Id, centerId, "no such center");
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Waits(home.Id, centerId, exception.Message);
        }
    }

    private async Task<long> WaitAsync(long after, TimeSpan atMost, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(atMost, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            while (true)
            {
                IReadOnlyList<FeedEvent> events = await home.ReadFeedAsync(after, 1000, either.Token).ConfigureAwait(false);
                after = events[^1].Sequence;
                if (events.Any(IsOfHandOver)) return after;
            }
        }
        catch (OperationCanceledException)
        {
            return after;
        }
        catch (CenterUnavailableException)
        {
            return after;
        }
    }

    private static bool IsOfHandOver(FeedEvent feedEvent) => feedEvent.ToCenter is not null || GuestSource.IsGuest(feedEvent.Source);
}
