namespace Routing.Faults;

/// <summary>A node ends as in a power cut.</summary>
internal sealed class KillFault : IFault
{
    /// <inheritdoc/>
    public string Name => "kill";

    /// <inheritdoc/>
    public bool StrikesOneNode => true;

    /// <inheritdoc/>
    public async Task<FaultOutcome> StrikeAsync(Scene scene, Action struck)
    {
        await scene.Victim.StrikeAsync("KILL").ConfigureAwait(false);
        struck();
        await scene.Victim.GiveUpAsync().ConfigureAwait(false);
        await Task.Delay(scene.Watch, scene.CancellationToken).ConfigureAwait(false);
        return new FaultOutcome(string.Empty);
    }
}
