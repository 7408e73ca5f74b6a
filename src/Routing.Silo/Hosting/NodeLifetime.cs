using System.Runtime.InteropServices;

namespace Routing.Silo;

/// <summary>
/// Ends the process on SIGTERM and SIGINT, in order: the node first says that it is not ready and goes on serving until load balancers
/// have turned away, and only then stops.
/// </summary>
internal sealed class NodeLifetime(IHostApplicationLifetime application, NodeOptions options, TimeProvider time) : IHostLifetime, IDisposable
{
    private readonly List<PosixSignalRegistration> _signals = [];
    private int _isLeaving;

    /// <summary>Whether the node was told to stop.</summary>
    internal bool IsLeaving => Volatile.Read(ref _isLeaving) != 0;

    /// <inheritdoc/>
    public Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        foreach (PosixSignal signal in (PosixSignal[])[PosixSignal.SIGTERM, PosixSignal.SIGINT]) _signals.Add(PosixSignalRegistration.Create(signal, Leave));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (PosixSignalRegistration signal in _signals) signal.Dispose();
    }

    /// <summary>Begins to leave; asked a second time it stops at once.</summary>
    internal async Task LeaveAsync()
    {
        if (Interlocked.Exchange(ref _isLeaving, 1) == 0) await Task.Delay(options.LeaveAfter, time, application.ApplicationStopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        application.StopApplication();
    }

    private void Leave(PosixSignalContext context)
    {
        context.Cancel = true;
        _ = LeaveAsync();
    }
}
