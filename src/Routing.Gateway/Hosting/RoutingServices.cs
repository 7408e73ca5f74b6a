using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Routing.Center;

namespace Routing.Gateway;

/// <summary>Registers the gateway.</summary>
public static class RoutingServices
{
    /// <summary>Adds everything that <see cref="RoutingEndpoints.MapRouting"/> needs.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="options">How the gateway is run.</param>
    /// <param name="center">Gives the center that the gateway serves.</param>
    public static IServiceCollection AddRouting(this IServiceCollection services, GatewayOptions options, Func<IServiceProvider, ICenter> center)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddMetrics();
        services.AddSingleton(options);
        services.AddSingleton<GatewayLifetime>();
        services.AddSingleton(provider => new CommandMeter(provider.GetRequiredService<System.Diagnostics.Metrics.IMeterFactory>()));
        services.AddSingleton<ICenter>(provider => new MeteredCenter(
            center(provider),
            provider.GetRequiredService<CommandMeter>(),
            provider.GetRequiredService<GatewayLifetime>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddAccess(options);
        AddMeters(services, options);
        AddAgents(services, options);
        services.AddSingleton<FeedHub>().AddSingleton<LiveFrames>();
        services.AddHostedService<FeedReader>();
        if (options.Demo) services.AddHostedService<DemoService>();
        AddWire(services);
        return services;
    }

    private static void AddAgents(IServiceCollection services, GatewayOptions options)
    {
        services.AddSingleton<AgentBells>().AddSingleton<Presence>().AddSingleton<AgentSession>();
        services.AddSingleton(PresenceLimits.For(options.IsDevelopment));
        services.AddSingleton<IHeardAgents>(provider => provider.GetRequiredService<Presence>());
        if (options.WatchesPresence) services.AddHostedService<PresenceWatch>();
    }

    private static void AddMeters(IServiceCollection services, GatewayOptions options)
    {
        services.AddSingleton(provider => new FeedMeter(
            provider.GetRequiredService<System.Diagnostics.Metrics.IMeterFactory>(), provider.GetRequiredService<ICenter>()));
        services.AddSingleton(provider => new ViewMeter(
            provider.GetRequiredService<System.Diagnostics.Metrics.IMeterFactory>(), provider.GetRequiredService<ICenter>()));
        services.AddSingleton(provider => new PrometheusExporter(
            provider.GetRequiredService<System.Diagnostics.Metrics.IMeterFactory>(), options.OtherMeters));
    }

    private static void AddWire(IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json =>
        {
            GatewayJson.Shape(json.SerializerOptions);
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, GatewayJson.Default);
        });
        services.Configure<RouteHandlerOptions>(handlers => handlers.ThrowOnBadRequest = true);
        services.AddOpenApi("v1", openApi =>
        {
            openApi.AddRoles();
            openApi.AddDocumentTransformer((document, _, _) =>
            {
                document.Info.Title = "Contact routing";
                document.Info.Description = "Callers, agents, queues and the routing plan of a center. Who may do what stands in x-roles; an admin may do what a supervisor may, a supervisor what ops may.";
                return Task.CompletedTask;
            });
        });
    }
}
