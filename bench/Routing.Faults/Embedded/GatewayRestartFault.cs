namespace Routing.Faults;

/// <summary>The gateway is told to stop in order under load, and started again.</summary>
internal sealed class GatewayRestartFault : IGatewayFault
{
    private static readonly TimeSpan EndLimit = TimeSpan.FromSeconds(60);

    /// <inheritdoc/>
    public string Name => "restart";

    /// <inheritdoc/>
    public int UsualRounds => 10;

    /// <inheritdoc/>
    public async Task<string?> StrikeAsync(GatewayScene scene, Action struck)
    {
        await scene.WaitAsync(200, 2_000).ConfigureAwait(false);
        await scene.Gateway.SignalAsync("TERM").ConfigureAwait(false);
        struck();
        if (!await scene.Gateway.EndsWithinAsync(EndLimit).ConfigureAwait(false)) return "the gateway did not stop when told";
        if (scene.Gateway.ExitCode != 0) return $"the gateway stopped with {scene.Gateway.ExitCode}";
        await scene.Gateway.StartAsync(scene.CancellationToken).ConfigureAwait(false);
        return null;
    }
}
