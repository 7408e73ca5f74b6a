using Routing.Center;

namespace Routing.Gateway;

/// <summary>Hands the one feed of this process on to its streams.</summary>
internal sealed class FeedHub
{
    private readonly Lock _gate = new();
    private readonly HashSet<FeedSubscription> _subscriptions = [];
    private long _position;
    private bool _isClosed;

    /// <summary>Sequence of the last event handed on.</summary>
    internal long Position => Volatile.Read(ref _position);

    /// <summary>Frames from now on; with an agent only those that concern it.</summary>
    internal FeedSubscription Subscribe(string? agentId = null)
    {
        lock (_gate)
        {
            var subscription = new FeedSubscription(this, _position, agentId);
            _subscriptions.Add(subscription);
            if (_isClosed) subscription.Complete();
            return subscription;
        }
    }

    /// <summary>Sets where the feed begins.</summary>
    internal void StartAt(long sequence) => Volatile.Write(ref _position, sequence);

    /// <summary>Hands events on.</summary>
    internal void Publish(IReadOnlyList<FeedEvent> events)
    {
        lock (_gate)
        {
            for (int i = 0; i < events.Count && _subscriptions.Count > 0; i++)
            {
                var frame = new FeedFrame(events[i]);
                foreach (FeedSubscription subscription in _subscriptions) subscription.Offer(frame);
            }

            if (events.Count > 0) Volatile.Write(ref _position, events[^1].Sequence);
        }
    }

    /// <summary>Ends all streams once they have sent what they have.</summary>
    internal void Close()
    {
        lock (_gate)
        {
            _isClosed = true;
            foreach (FeedSubscription subscription in _subscriptions) subscription.Complete();
        }
    }

    /// <summary>Forgets a subscription.</summary>
    internal void Remove(FeedSubscription subscription)
    {
        lock (_gate) _subscriptions.Remove(subscription);
    }
}
