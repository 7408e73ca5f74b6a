using System.Data.Common;
using System.Reflection;
using Routing.Center;

namespace Routing.Gateway;

/// <summary>Opens the center inside the gateway's own process.</summary>
internal static class LocalCenterSetup
{
    private const string BuiltInPlan = "plans/unicom.json";

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
                PlanJson = await ReadPlanAsync(options.PlanFile),
                TimeScale = options.TimeScale,
                StartAtMs = options.StartAt?.ToUnixTimeMilliseconds(),
                Loggers = loggers,
            });
        }
        catch (Exception exception) when (exception is DbException or JournalDamagedException or RulesVersionException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException(exception.Message, exception);
        }
    }

    private static async Task<string> ReadPlanAsync(string? file)
    {
        if (file is not null) return await File.ReadAllTextAsync(file);
        using Stream plan = Assembly.GetExecutingAssembly().GetManifestResourceStream(BuiltInPlan)!;
        using var reader = new StreamReader(plan);
        return await reader.ReadToEndAsync();
    }
}
