using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Routing.Center;

namespace Routing.Grains;

/// <summary>A courier beside a center that runs on this node: it ends with the center, and the next owner's goes on from the journals.</summary>
internal sealed class HandOverRounds : IAsyncDisposable
{
    // A center that is away keeps a round this long; the next one asks again.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, ICenter> _others = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _over = new();
    private readonly IGrainFactory _grains;
    private readonly ClusterLimits _limits;
    private readonly TimeProvider _time;
    private readonly ILoggerFactory _loggers;
    private readonly Task _running;

    private HandOverRounds(LocalCenter center, IGrainFactory grains, ClusterLimits limits, TimeProvider time, ILoggerFactory loggers)
    {
        (_grains, _limits, _time, _loggers) = (grains, limits with { Patience = Patience }, time, loggers);
        var courier = new HandOverCourier(center, FindAsync, time, loggers.CreateLogger<HandOverCourier>());
        _running = Task.Run(() => courier.RunAsync(_over.Token));
    }

    /// <summary>Starts a courier beside a center.</summary>
    internal static HandOverRounds Start(LocalCenter center, IGrainFactory grains, ClusterLimits limits, TimeProvider time, ILoggerFactory loggers) =>
        new(center, grains, limits, time, loggers);

    /// <summary>Ends it, in the middle of whatever it carries.</summary>
    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync().ConfigureAwait(false);
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _over.Dispose();
    }

    // Whoever is asked for opens: a name that is only a slip in a plan must not make a center.
    private async ValueTask<ICenter?> FindAsync(string centerId)
    {
        if (_others.TryGetValue(centerId, out ICenter? known)) return known;
        IReadOnlyList<RegisteredCenter> registered = await _grains.GetGrain<ICenterRegisterGrain>(ICenterRegisterGrain.Key).ReadAsync().ConfigureAwait(false);
        if (!registered.Any(center => center.CenterId == centerId)) return null;
        return _others.GetOrAdd(centerId, id => new ClusterCenter(
            id, _grains.GetGrain<ICenterGrain>(id), _limits, Nobody.Instance, _time, _loggers.CreateLogger<ClusterCenter>()));
    }

    private sealed class Nobody : IHeardDesktops
    {
        internal static readonly Nobody Instance = new();

        public IReadOnlyCollection<string> TakeHeard() => [];
    }
}
