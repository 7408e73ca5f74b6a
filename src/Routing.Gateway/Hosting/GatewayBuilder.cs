using Microsoft.Extensions.Configuration.Memory;

namespace Routing.Gateway;

/// <summary>Makes the web application's builder with the gateway's configuration.</summary>
public static class GatewayBuilder
{
    /// <summary>
    /// Reads, each over the one before: defaults, appsettings.json, environment, <c>ROUTING_*</c>, command line.
    /// </summary>
    /// <exception cref="StartRefusedException">The command line is not understood.</exception>
    public static WebApplicationBuilder Create(string[] args)
    {
        Dictionary<string, string?> arguments = GatewayArguments.Read(args);
        WorkerThreads.Ensure();
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            EnvironmentName = arguments.GetValueOrDefault("environment"),
            Args = ["--hostBuilder:reloadConfigOnChange=false"],
        });
        SettingsFiles.LookForChanges(builder.Configuration, builder.Environment.ContentRootPath);
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = Defaults });
        builder.Configuration.AddInMemoryCollection(GatewayArguments.ReadEnvironment(Environment.GetEnvironmentVariables()));
        builder.Configuration.AddInMemoryCollection(arguments);

        // It tells of each request with its query, where customers' ids may stand; whatever level is asked for, that stays out of the log.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        builder.WebHost.UseUrls(builder.Configuration["urls"]!.Split(';'));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            HttpLimits.Read(builder.Configuration.GetSection("Routing:Limits")).Apply(kestrel.Limits);
        });
        return builder;
    }

    private static Dictionary<string, string?> Defaults { get; } = new()
    {
        ["urls"] = ListenAddresses.Default,
        ["Logging:LogLevel:Default"] = "Information",
        ["Logging:LogLevel:Microsoft"] = "Warning",
        // Its records of requests are below Warning anyway; switched off it makes no activity for each of them.
        ["Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics"] = "None",
    };
}
