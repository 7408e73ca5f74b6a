using System.Collections.Concurrent;
using Routing.Center;
using Routing.Gateway;
using Routing.Grains;

namespace Routing.Silo;

/// <summary>Opens centers on the cluster's database, opening one ends whoever had it; and knows which of them run here.</summary>
/// <param name="connectionString">The database.</param>
/// <param name="planJson">Plan of the node's own center while that has none.</param>
/// <param name="planned">The node's own center.</param>
/// <param name="loggers">Where to log.</param>
internal sealed class PostgresCenterOpener(string connectionString, string planJson, string planned, ILoggerFactory loggers) : ICenterOpener, IHeldCenters
{
    private readonly ConcurrentDictionary<string, LocalCenter> _opened = new(StringComparer.Ordinal);

    /// <summary>How the node's own center is opened.</summary>
    internal CenterOptions Own => OptionsOf(planned);

    /// <inheritdoc/>
    public async Task<LocalCenter> OpenAsync(string centerId, CancellationToken cancellationToken)
    {
        LocalCenter center = await CenterHost.OpenAsync(OptionsOf(centerId));

        // Of two openings that overlap the one with the later epoch holds the center, whichever ends first.
        _opened.AddOrUpdate(centerId, center, (_, other) => other.Epoch > center.Epoch ? other : center);
        return center;
    }

    /// <inheritdoc/>
    public long? EpochOf(string centerId)
    {
        if (!_opened.TryGetValue(centerId, out LocalCenter? center)) return null;
        if (!center.Ended.IsCompleted) return center.Epoch;

        // One that is over would hold all its state in memory.
        _opened.TryRemove(KeyValuePair.Create(centerId, center));
        return null;
    }

    private CenterOptions OptionsOf(string centerId) => new()
    {
        CenterId = centerId,
        ConnectionString = connectionString,
        PlanJson = centerId == planned ? planJson : null,
        Loggers = loggers,
    };
}
