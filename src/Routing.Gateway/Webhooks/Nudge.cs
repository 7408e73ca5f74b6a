using System.Threading.Channels;

namespace Routing.Gateway;

/// <summary>Wakes one who waits; given while nobody waits it is kept, once.</summary>
internal sealed class Nudge
{
    private readonly Channel<bool> _given = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Wakes.</summary>
    internal void Give() => _given.Writer.TryWrite(true);

    /// <summary>Waits for it.</summary>
    internal async Task WaitAsync(CancellationToken cancellationToken) => await _given.Reader.ReadAsync(cancellationToken);
}
