namespace Routing.Faults;

/// <summary>A node stands still and wakes later: it must have become the past meanwhile, and notice that.</summary>
internal sealed class FreezeFault : IFault
{
    private static readonly TimeSpan EndLimit = TimeSpan.FromSeconds(15);

    /// <inheritdoc/>
    public string Name => "freeze";

    /// <inheritdoc/>
    public bool StrikesOneNode => true;

    /// <inheritdoc/>
    public async Task<FaultOutcome> StrikeAsync(Scene scene, Action struck)
    {
        int process = scene.Victim.ProcessId;
        await scene.Victim.StrikeAsync("STOP").ConfigureAwait(false);
        struck();
        await scene.Victim.GiveUpAsync().ConfigureAwait(false);
        await Task.Delay(scene.Watch, scene.CancellationToken).ConfigureAwait(false);
        await scene.Victim.SignalAsync("CONT").ConfigureAwait(false);
        bool hasEnded = await scene.Victim.EndsWithinAsync(EndLimit).ConfigureAwait(false);
        if (await scene.Database.HolderAsync().ConfigureAwait(false) == process) return new FaultOutcome(string.Empty, "the frozen node still had the center");
        if (await scene.Database.StaleRowsAsync().ConfigureAwait(false) is var stale and > 0) return new FaultOutcome(string.Empty, $"{stale} rows of the woken owner");
        if (hasEnded) return new FaultOutcome($"woken node ended itself ({scene.Victim.ExitCode})");
        await scene.Victim.SignalAsync("KILL").ConfigureAwait(false);
        await scene.Victim.EndsWithinAsync(EndLimit).ConfigureAwait(false);
        return new FaultOutcome(string.Empty, "the woken node went on");
    }
}
