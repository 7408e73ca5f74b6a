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
    /// <param name="centers">Gives the centers that the gateway serves; the first is for requests that name none.</param>
    public static IServiceCollection AddRouting(this IServiceCollection services, GatewayOptions options, Func<IServiceProvider, IReadOnlyList<ICenter>> centers)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddMetrics();
        services.AddSingleton(options);
        services.AddSingleton(options.Limits);
        services.AddSingleton<GatewayLifetime>();
        services.AddSingleton(provider => new CommandMeter(provider.GetRequiredService<System.Diagnostics.Metrics.IMeterFactory>()));
        services.AddSingleton(provider => new ServedCenters(
            [.. centers(provider).Select(center => Metered(provider, center))], provider.GetRequiredService<Presences>(), provider.GetRequiredService<TimeProvider>()));
        AddChosen(services);
        services.AddAccess(options);
        AddMeters(services, options);
        services.AddOtlp(options);
        AddAgents(services, options);
        services.AddHostedService<FeedReaders>();
        services.AddSingleton<WhatIfRunner>();
        services.TryAddSingleton<IHeldCenters>(provider => new LocalCenters([.. centers(provider).OfType<LocalCenter>()]));
        services.AddWebhooks(options);
        if (options.Demo)
        {
            services.AddHostedService(provider => ActivatorUtilities.CreateInstance<DemoService>(
                provider, provider.GetRequiredService<ServedCenters>().Default.Center));
        }

        AddWire(services);
        return services;
    }

    private static MeteredCenter Metered(IServiceProvider provider, ICenter center) => new(
        center,
        provider.GetRequiredService<CommandMeter>(),
        provider.GetRequiredService<GatewayLifetime>(),
        provider.GetRequiredService<TimeProvider>());

    // What an endpoint asks for is that of the request's center.
    private static void AddChosen(IServiceCollection services)
    {
        services.AddScoped<ChosenCenter>();
        AddOfChosen(services, served => served.Center);
        AddOfChosen(services, served => served.Hub);
        AddOfChosen(services, served => served.Bells);
        AddOfChosen(services, served => served.Presence);
        AddOfChosen(services, served => served.Sessions);
        AddOfChosen(services, served => served.Live);
        AddOfChosen(services, served => served.Changes);
        AddOfChosen(services, served => served.Past);
    }

    private static void AddOfChosen<T>(IServiceCollection services, Func<ServedCenter, T> part)
        where T : class => services.AddScoped(provider => part(provider.GetRequiredService<ChosenCenter>().Served));

    private static void AddAgents(IServiceCollection services, GatewayOptions options)
    {
        services.AddSingleton(PresenceLimits.For(options.IsDevelopment));
        services.AddSingleton<Presences>().AddSingleton<IHeardAgents>(provider => provider.GetRequiredService<Presences>());
        if (!options.WatchesPresence) return;
        services.AddHostedService(provider => ActivatorUtilities.CreateInstance<PresenceWatch>(
            provider, provider.GetRequiredService<ServedCenters>().Default.Center, provider.GetRequiredService<ServedCenters>().Default.Presence));
    }

    private static void AddMeters(IServiceCollection services, GatewayOptions options)
    {
        services.AddSingleton(provider => new FeedMeter(
            provider.GetRequiredService<System.Diagnostics.Metrics.IMeterFactory>()));
        services.AddSingleton(provider => new ViewMeter(
            provider.GetRequiredService<System.Diagnostics.Metrics.IMeterFactory>(), provider.GetRequiredService<ServedCenters>()));
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
            openApi.AddWire();
            openApi.AddDocumentTransformer((document, _, _) =>
            {
                document.Info.Title = "Contact routing";
                document.Info.Description = "Callers, agents, queues and the routing plan of a center. Who may do what stands in x-roles; an admin may do what a supervisor may, a supervisor what ops may.";
                return Task.CompletedTask;
            });
        });
    }
}
