namespace Routing.Faults;

/// <summary>The gateway stands still for 2 to 10 s, as a suspended machine does, and goes on by itself.</summary>
internal sealed class GatewayFreezeFault : IGatewayFault
{
    /// <inheritdoc/>
    public string Name => "freeze";

    /// <inheritdoc/>
    public int UsualRounds => 10;

    /// <inheritdoc/>
    public async Task<string?> StrikeAsync(GatewayScene scene, Action struck)
    {
        await scene.WaitAsync(200, 2_000).ConfigureAwait(false);
        await scene.Gateway.SignalAsync("STOP").ConfigureAwait(false);
        await scene.WaitAsync(2_000, 10_000).ConfigureAwait(false);
        await scene.Gateway.SignalAsync("CONT").ConfigureAwait(false);
        struck();
        return null;
    }
}
