namespace Routing.Gateway;

/// <summary>Says when the process stops, to requests that would hold it up.</summary>
internal sealed class GatewayLifetime(IHostApplicationLifetime lifetime)
{
    /// <summary>Cancelled when the process begins to stop.</summary>
    internal CancellationToken Stopping => lifetime.ApplicationStopping;
}
