using System.Diagnostics;

namespace Routing.Faults;

/// <summary>Every node in turn is told to leave, and started again, as in an upgrade.</summary>
internal sealed class RollingFault : IFault
{
    private static readonly TimeSpan EndLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);

    /// <inheritdoc/>
    public string Name => "rolling";

    /// <inheritdoc/>
    public bool StrikesOneNode => false;

    /// <inheritdoc/>
    public async Task<FaultOutcome> StrikeAsync(Scene scene, Action struck)
    {
        List<string> wrong = [];
        // The one with the center first, so that every round has it move.
        foreach (Node node in scene.Nodes.All.OrderBy(node => node != scene.Victim))
        {
            if (node == scene.Victim) struck();
            if (await LeaveAsync(node, scene.CancellationToken).ConfigureAwait(false) is { } problem) wrong.Add($"node {node.Number} {problem}");
            await node.StartAsync(scene.CancellationToken).ConfigureAwait(false);
            await Task.Delay(Rest, scene.CancellationToken).ConfigureAwait(false);
        }

        return new FaultOutcome(string.Empty, wrong.Count == 0 ? null : string.Join(", ", wrong));
    }

    // As a balancer does: out of the turn as soon as the node says that it is not ready, while it still serves.
    private static async Task<string?> LeaveAsync(Node node, CancellationToken cancellationToken)
    {
        long told = Stopwatch.GetTimestamp();
        await node.SignalAsync("TERM").ConfigureAwait(false);
        while (await node.IsReadyAsync(cancellationToken).ConfigureAwait(false)) await Task.Delay(Poll, cancellationToken).ConfigureAwait(false);
        node.TakeOut();
        bool serves = node.IsAlive && Stopwatch.GetElapsedTime(told) < TimeSpan.FromSeconds(NodeProgram.LeaveSeconds);
        if (!await node.EndsWithinAsync(EndLimit).ConfigureAwait(false)) return "did not leave";
        if (node.ExitCode != 0) return $"ended with {node.ExitCode}";
        return serves ? null : "was not out of the turn before it left";
    }
}
