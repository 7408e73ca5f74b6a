using System.Diagnostics;

namespace Routing.Faults;

/// <summary>The database's server is restarted under all nodes.</summary>
internal sealed class PostgresFault : IFault
{
    /// <inheritdoc/>
    public string Name => "postgres";

    /// <inheritdoc/>
    public bool StrikesOneNode => false;

    /// <inheritdoc/>
    public async Task<FaultOutcome> StrikeAsync(Scene scene, Action struck)
    {
        long began = Stopwatch.GetTimestamp();
        await scene.Server.StopAsync("fast").ConfigureAwait(false);
        struck();
        await scene.Server.ServeAsync().ConfigureAwait(false);
        TimeSpan away = Stopwatch.GetElapsedTime(began);
        await Task.Delay(scene.Watch, scene.CancellationToken).ConfigureAwait(false);
        Node[] ended = [.. scene.Nodes.All.Where(node => !node.IsAlive)];
        return new FaultOutcome(
            FormattableString.Invariant($"server away for {away.TotalSeconds:0.00} s"),
            ended.Length == 0 ? null : $"nodes ended: {string.Join(", ", ended.Select(node => node.Number))}");
    }
}
