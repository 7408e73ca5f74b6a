namespace Routing.Faults;

/// <summary>The file system of the data is filled to its last byte for 1 to 9 s, which is shorter and longer than a failing append is repeated.</summary>
internal sealed class FullDiskFault : IGatewayFault
{
    /// <inheritdoc/>
    public string Name => "full disk";

    /// <inheritdoc/>
    public int UsualRounds => 10;

    /// <inheritdoc/>
    public bool NeedsSmallDisk => true;

    /// <inheritdoc/>
    public async Task<string?> StrikeAsync(GatewayScene scene, Action struck)
    {
        await scene.WaitAsync(200, 2_000).ConfigureAwait(false);
        scene.Disk!.Fill();
        await scene.WaitAsync(1_000, 9_000).ConfigureAwait(false);
        scene.Disk.Free();
        struck();
        return scene.Gateway.IsAlive ? null : $"the gateway ended with {scene.Gateway.ExitCode}";
    }
}
