using Routing.Center;
using Routing.Grains;

namespace Routing.Silo;

/// <summary>Opens centers on the cluster's database; opening one ends whoever had it.</summary>
/// <param name="connectionString">The database.</param>
/// <param name="planJson">Plan of the node's own center while that has none.</param>
/// <param name="planned">The node's own center.</param>
/// <param name="loggers">Where to log.</param>
internal sealed class PostgresCenterOpener(string connectionString, string planJson, string planned, ILoggerFactory loggers) : ICenterOpener
{
    /// <summary>How the node's own center is opened.</summary>
    internal CenterOptions Own => OptionsOf(planned);

    /// <inheritdoc/>
    public Task<LocalCenter> OpenAsync(string centerId, CancellationToken cancellationToken) => CenterHost.OpenAsync(OptionsOf(centerId));

    private CenterOptions OptionsOf(string centerId) => new()
    {
        CenterId = centerId,
        ConnectionString = connectionString,
        PlanJson = centerId == planned ? planJson : null,
        Loggers = loggers,
    };
}
