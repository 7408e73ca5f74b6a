using Routing.Center;

namespace Routing.Gateway;

/// <summary>The gauges after a command: they are refreshed a moment after its commit.</summary>
internal static class ViewAfter
{
    private const int Tries = 100;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>The first view that holds <paramref name="sequence"/>; the latest where none comes within 2 s.</summary>
    internal static async ValueTask<CenterView> ReadAsync(ICenter center, long sequence, TimeProvider time, CancellationToken cancellationToken)
    {
        for (int i = 0; i < Tries && center.View.Sequence < sequence; i++) await Task.Delay(Pause, time, cancellationToken);
        return center.View;
    }
}
