namespace Routing.Gateway;

/// <summary>Lets one plan change at a time through, so that no other comes between the check of its If-Match and its effect.</summary>
internal sealed class PlanGate : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);

    /// <summary>Waits for the turn.</summary>
    internal Task EnterAsync(CancellationToken cancellationToken) => _gate.WaitAsync(cancellationToken);

    /// <summary>Ends the turn.</summary>
    internal void Leave() => _gate.Release();

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();
}
