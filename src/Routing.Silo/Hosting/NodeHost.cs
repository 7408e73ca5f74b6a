using Routing.Center;
using Routing.Gateway;
using Routing.Grains;

namespace Routing.Silo;

/// <summary>Puts a node together: a silo, and the gateway's endpoints over a center that runs anywhere in the cluster.</summary>
public static class NodeHost
{
    private const string OrleansMeter = "Microsoft.Orleans";

    /// <summary>Joins the cluster, waits until the center answers, and begins to listen.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="configure">Changes services and configuration before they are used, or null.</param>
    /// <exception cref="StartRefusedException">The start is refused; the message says why.</exception>
    public static async Task<WebApplication> StartAsync(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        WebApplicationBuilder builder = GatewayBuilder.Create(args);
        configure?.Invoke(builder);
        bool isDevelopment = builder.Environment.IsDevelopment();
        GatewayOptions gateway = GatewayOptions.Read(builder.Configuration, isDevelopment) with
        {
            WatchesPresence = false,
            OtherMeters = [OrleansMeter],
        };
        NodeOptions node = NodeOptions.Read(builder.Configuration, isDevelopment);
        ListenAddresses.Ensure(builder.Configuration, gateway);
        string plan = await StartPlan.ReadAsync(gateway);
        AddNode(builder, gateway, node, plan, isDevelopment);
        WebApplication app = builder.Build();
        try
        {
            await CenterRehearsal.RunAsync(app.Services.GetRequiredService<PostgresCenterOpener>().Own);
            app.UseProxies(gateway);
            app.MapRouting();
            await app.StartAsync();
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    // Hosted services start in this order and stop in the reverse one: the endpoints last and first, the silo first and last.
    private static void AddNode(WebApplicationBuilder builder, GatewayOptions gateway, NodeOptions node, string plan, bool isDevelopment)
    {
        string center = node.CenterId ?? PlanReader.Parse(plan, out _)?.Center ?? throw new StartRefusedException("The plan names no center; set Routing:Center.");
        string[] centers = [center, .. node.OtherCenters.Where(other => other != center).Distinct(StringComparer.Ordinal)];
        ClusterLimits limits = new()
        {
            Silence = TimeSpan.FromSeconds(isDevelopment ? 120 : 20),
            ProbeTimeout = node.ProbeTimeout,
            MissedProbes = node.MissedProbes,
            Votes = node.Votes,
            ResponseTimeout = node.ResponseTimeout,
        };
        // What it tells of its own ways is much, and news only to whoever asks for it.
        builder.Logging.AddFilter("Orleans", LogLevel.Warning);
        builder.Services.AddSingleton(node);
        builder.Services.AddSingleton(services => new PostgresCenterOpener(node.ConnectionString, plan, center, services.GetRequiredService<ILoggerFactory>()));
        builder.Services.AddSingleton<ICenterOpener>(services => services.GetRequiredService<PostgresCenterOpener>());
        builder.Services.AddSingleton<IHeldCenters>(services => services.GetRequiredService<PostgresCenterOpener>());
        builder.Host.UseOrleans(silo => silo.UseRoutingStorage(node, isDevelopment).AddRoutingGrains(limits, centers));
        builder.Services.AddSingleton(services => new NodeCenters(centers, services));
        builder.Services.AddSingleton<NodeLifetime>().AddSingleton<IHostLifetime>(services => services.GetRequiredService<NodeLifetime>());
        builder.Services.AddSingleton<IReadiness, NodeReadiness>();
        builder.Services.AddHostedService<CenterLink>();
        builder.Services.AddRouting(gateway, services => services.GetRequiredService<NodeCenters>().All);
    }
}
