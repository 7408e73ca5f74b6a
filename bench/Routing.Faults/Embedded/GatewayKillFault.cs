namespace Routing.Faults;

/// <summary>The gateway ends as in a power cut, at a moment drawn by chance, and is started again.</summary>
internal sealed class GatewayKillFault : IGatewayFault
{
    private static readonly TimeSpan EndLimit = TimeSpan.FromSeconds(15);

    /// <inheritdoc/>
    public string Name => "kill";

    /// <inheritdoc/>
    public int UsualRounds => 200;

    /// <inheritdoc/>
    public async Task<string?> StrikeAsync(GatewayScene scene, Action struck)
    {
        await scene.WaitAsync(50, 1_500).ConfigureAwait(false);
        await scene.Gateway.StrikeAsync("KILL").ConfigureAwait(false);
        struck();
        await scene.Gateway.GiveUpAsync().ConfigureAwait(false);
        if (!await scene.Gateway.EndsWithinAsync(EndLimit).ConfigureAwait(false)) return "the killed gateway did not end";
        await scene.Gateway.StartAsync(scene.CancellationToken).ConfigureAwait(false);
        return null;
    }
}
