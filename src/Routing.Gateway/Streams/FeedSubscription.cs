using System.Threading.Channels;

namespace Routing.Gateway;

/// <summary>One reader's share of the feed: every frame after <see cref="Start"/>, or an early end when it falls behind.</summary>
internal sealed class FeedSubscription(FeedHub hub, long start, string? agentId) : IDisposable
{
    /// <summary>Frames that may wait for a reader before it is closed.</summary>
    internal const int Capacity = 4096;

    private readonly Channel<FeedFrame> _frames = Channel.CreateBounded<FeedFrame>(
        new BoundedChannelOptions(Capacity) { SingleReader = true, SingleWriter = true });

    /// <summary>Sequence after which the frames begin.</summary>
    internal long Start { get; } = start;

    /// <summary>The frames; completed when the reader fell behind or the feed ended.</summary>
    internal ChannelReader<FeedFrame> Frames => _frames.Reader;

    /// <summary>Hands a frame over, or closes the subscription where there is no room.</summary>
    internal void Offer(FeedFrame frame)
    {
        if (agentId is not null && frame.Event.AgentId != agentId) return;
        if (!_frames.Writer.TryWrite(frame)) _frames.Writer.TryComplete();
    }

    /// <summary>Lets the reader finish what it has.</summary>
    internal void Complete() => _frames.Writer.TryComplete();

    /// <inheritdoc/>
    public void Dispose() => hub.Remove(this);
}
