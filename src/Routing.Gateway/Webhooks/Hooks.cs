using System.Security.Cryptography;
using Routing.Center;

namespace Routing.Gateway;

/// <summary>
/// The hooks of the served centers, and the couriers of those centers that this process holds. They stand in the data directory of the center inside, or in the
/// database, where all nodes of a cluster see them.
/// </summary>
internal sealed class Hooks(GatewayOptions options, ServedCenters centers, IHeldCenters held, HookSender sender, HookParts parts) : IHostedService, IDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, HookRun> _running = new(StringComparer.Ordinal);
    private HookStore? _store;

    /// <summary>Whether hooks can be kept here: in a database only under a key that all nodes know.</summary>
    internal bool AreKept => options.ConnectionString is null || options.IsDevelopment || parts.Options.SealKey is not null;

    /// <summary>Whether other processes may change and deliver them.</summary>
    internal bool AreShared => options.ConnectionString is not null && AreKept;

    /// <summary>Where they stand; made when the first one comes.</summary>
    internal HookStore Store
    {
        get
        {
            lock (_lock) return _store ??= OpenStore();
        }
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (AreShared || !AreKept || !File.Exists(Path.Combine(options.DataDirectory, SqliteHookStore.FileName))) return Task.CompletedTask;
        foreach (Hook hook in Store.List()) Run(hook);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        foreach (string id in Running(_ => true)) await StopAsync(id);
    }

    /// <summary>Begins to deliver, unless it does already, the hook is disabled, or another process holds its center.</summary>
    internal void Run(Hook hook)
    {
        if (hook.Disabled is not null) return;
        if (centers.Find(hook.Center)?.Center is not { } center)
        {
            HookCourierLog.Elsewhere(parts.Logger, hook.Id, hook.Center);
            return;
        }

        if (held.EpochOf(hook.Center) is not { } epoch) return;
        HookStore store = Store;
        lock (_lock)
        {
            if (_running.TryGetValue(hook.Id, out HookRun? known) && !known.Over.IsCompleted) return;
            var courier = new HookCourier(hook.Id, epoch, center, store, sender, parts);
            var stop = new CancellationTokenSource();
            _running[hook.Id] = new HookRun(hook.Center, epoch, courier, stop, Task.Run(() => courier.RunAsync(stop.Token), CancellationToken.None));
        }
    }

    /// <summary>Delivers what is this process's to deliver now and nothing else, and has the couriers look for what others changed.</summary>
    internal async Task RenewAsync()
    {
        foreach (ServedCenter served in centers.All) await RenewAsync(served.Center.Id);
    }

    /// <summary>Tells a courier that there is work.</summary>
    internal void Wake(string hookId)
    {
        lock (_lock)
        {
            if (_running.TryGetValue(hookId, out HookRun? known)) known.Courier.Wake();
        }
    }

    /// <summary>Stops a courier and waits until it has.</summary>
    internal async Task StopAsync(string hookId)
    {
        HookRun? known;
        lock (_lock)
        {
            if (!_running.Remove(hookId, out known)) return;
        }

        await known.EndAsync();
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

    private async Task RenewAsync(string center)
    {
        long? epoch = held.EpochOf(center);
        Hook[] own = epoch is null ? [] : [.. Store.List(center).Where(hook => hook.Disabled is null)];
        foreach (string over in Running(run => run.Center == center && (run.Epoch != epoch || !own.Any(hook => run.Courier.Brings(hook))))) await StopAsync(over);
        foreach (Hook hook in own)
        {
            Run(hook);
            Wake(hook.Id);
        }
    }

    // On a developer's own machine nothing has to be set, and nothing there is secret.
    private HookStore OpenStore() => options.ConnectionString is { } connectionString
        ? new PostgresHookStore(connectionString, (parts.Options.SealKey ?? SHA256.HashData("development"u8)).Span)
        : new SqliteHookStore(options.DataDirectory);

    private string[] Running(Func<HookRun, bool> isMeant)
    {
        lock (_lock) return [.. _running.Where(pair => isMeant(pair.Value)).Select(pair => pair.Key)];
    }
}
