using Routing.Center;

namespace Routing.Gateway;

/// <summary>
/// The hooks of this gateway and their couriers. They stand in the data directory of the center inside; a gateway over a database has none, because no one
/// of its nodes would know whose turn it is.
/// </summary>
internal sealed class Hooks(GatewayOptions options, ServedCenters centers, HookSender sender, HookParts parts) : IHostedService, IDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (HookCourier Courier, CancellationTokenSource Stop, Task Run)> _running = new(StringComparer.Ordinal);
    private HookStore? _store;

    /// <summary>Whether hooks can be kept here.</summary>
    internal bool AreKept => options.ConnectionString is null;

    /// <summary>Where they stand; made when the first one comes.</summary>
    internal HookStore Store
    {
        get
        {
            lock (_lock) return _store ??= new HookStore(options.DataDirectory);
        }
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (!AreKept || !File.Exists(Path.Combine(options.DataDirectory, HookStore.FileName))) return Task.CompletedTask;
        foreach (Hook hook in Store.List()) Run(hook);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        foreach (string id in Running()) await StopAsync(id);
    }

    /// <summary>Begins to deliver, unless it does already or the hook is disabled.</summary>
    internal void Run(Hook hook)
    {
        if (hook.Disabled is not null) return;
        if (centers.Find(hook.Center)?.Center is not { } center)
        {
            HookCourierLog.Elsewhere(parts.Logger, hook.Id, hook.Center);
            return;
        }

        HookStore store = Store;
        lock (_lock)
        {
            if (_running.TryGetValue(hook.Id, out var known) && !known.Run.IsCompleted) return;
            var courier = new HookCourier(hook.Id, center, store, sender, parts);
            var stop = new CancellationTokenSource();
            _running[hook.Id] = (courier, stop, Task.Run(() => courier.RunAsync(stop.Token), CancellationToken.None));
        }
    }

    /// <summary>Tells a courier that there is work.</summary>
    internal void Wake(string hookId)
    {
        lock (_lock)
        {
            if (_running.TryGetValue(hookId, out var known)) known.Courier.Wake();
        }
    }

    /// <summary>Stops a courier and waits until it has.</summary>
    internal async Task StopAsync(string hookId)
    {
        (HookCourier Courier, CancellationTokenSource Stop, Task Run) known;
        lock (_lock)
        {
            if (!_running.Remove(hookId, out known)) return;
        }

        await known.Stop.CancelAsync();
        await known.Run;
        known.Stop.Dispose();
    }

    /// <summary>Sends a test at once; one that arrives takes a disabled hook back into service.</summary>
    internal async Task<HookOutcome> TestAsync(Hook hook, ICenter center, CancellationToken cancellationToken)
    {
        DateTimeOffset now = parts.Time.GetUtcNow();
        var data = new EventAnswer { Event = HookEvents.Test, At = now, Sequence = center.View.Sequence };
        string messageId = $"{hook.Id}_test_{now.ToUnixTimeMilliseconds()}";
        HookOutcome outcome = await sender.SendAsync(hook, messageId, HookEvents.BytesOf(new HookBody(HookEvents.Test, now, data)), cancellationToken);
        if (!outcome.IsDelivered || hook.Disabled is null) return outcome;
        await StopAsync(hook.Id);
        Store.SetDisabled(hook.Id, null);
        Run(hook with { Disabled = null });
        return outcome;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock) _store?.Dispose();
    }

    private string[] Running()
    {
        lock (_lock) return [.. _running.Keys];
    }
}
