using System.Data.Common;
using Routing.Center;

namespace Routing.Gateway;

/// <summary>Opens the center inside the gateway's own process.</summary>
internal static class LocalCenterSetup
{
    /// <summary>Opens the journal in the data directory or the database and recovers; the plan counts where the journal is empty.</summary>
    /// <exception cref="StartRefusedException">The data or the plan can't be used; the message says why.</exception>
    internal static async Task<LocalCenter> OpenAsync(GatewayOptions options, ILoggerFactory loggers)
    {
        try
        {
            return await CenterHost.OpenAsync(new CenterOptions
            {
                DataDirectory = options.ConnectionString is null ? options.DataDirectory : null,
                ConnectionString = options.ConnectionString,
                PlanJson = await StartPlan.ReadAsync(options),
                TimeScale = options.TimeScale,
                StartAtMs = options.StartAt?.ToUnixTimeMilliseconds(),
                MostWait = TimeSpan.FromMilliseconds(options.Limits.CommandWaitMs),
                Loggers = loggers,
            });
        }
        catch (Exception exception) when (exception is DbException or JournalDamagedException or RulesVersionException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException(exception.Message, exception);
        }
    }
}
