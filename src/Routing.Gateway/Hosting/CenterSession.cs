using Routing.Center;

namespace Routing.Gateway;

/// <summary>The center inside the gateway's own process, open until disposed.</summary>
internal sealed class CenterSession(ICenter center) : IAsyncDisposable
{
    /// <summary>The center.</summary>
    internal ICenter Center { get; } = center;

    /// <summary>Opens the journal in the data directory and recovers.</summary>
    internal static ValueTask<CenterSession> OpenAsync(GatewayOptions options) => throw new NotSupportedException();

    /// <summary>Makes everything durable, writes a snapshot and closes the journal.</summary>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
