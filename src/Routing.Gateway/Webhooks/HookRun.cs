namespace Routing.Gateway;

/// <summary>A courier at work.</summary>
/// <param name="Center">The center whose events it brings.</param>
/// <param name="Epoch">Epoch in which this process holds that center.</param>
/// <param name="Courier">It.</param>
/// <param name="Stop">Stops it.</param>
/// <param name="Over">Completes when it has stopped.</param>
internal sealed record HookRun(string Center, long Epoch, HookCourier Courier, CancellationTokenSource Stop, Task Over)
{
    /// <summary>Stops it and waits until it has.</summary>
    internal async Task EndAsync()
    {
        await Stop.CancelAsync();
        await Over;
        Stop.Dispose();
    }
}
