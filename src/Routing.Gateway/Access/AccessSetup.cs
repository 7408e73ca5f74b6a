using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Routing.Gateway;

/// <summary>Registers who may do what.</summary>
internal static class AccessSetup
{
    /// <summary>Adds authentication by key, or in Development none, and authorization by role.</summary>
    internal static void AddAccess(this IServiceCollection services, GatewayOptions options)
    {
        bool isDevelopment = options.IsDevelopment;
        services.AddSingleton(new KeysInForce(options.Keys));
        services.AddHostedService<KeysWatch>();
        services.AddSingleton<KeyLimits>();
        services.TryAddSingleton(new Issuer(options.Issuer is { } issuer ? IssuerTokens.Discover(issuer) : null));
        services.AddSingleton(provider => new SessionTickets(provider.GetRequiredService<KeysInForce>(), options.SessionSecret, provider.GetRequiredService<TimeProvider>()));
        services.AddWebEncoders();

        // The full AddAuthentication would bring keys for cookies along and write them to the home directory.
        services.AddAuthenticationCore(authentication =>
        {
            if (isDevelopment) authentication.AddScheme<DevelopmentAuthenticationHandler>(DevelopmentAuthenticationHandler.Name, null);
            else authentication.AddScheme<KeyAuthenticationHandler>(KeyAuthenticationHandler.Name, null);
            authentication.DefaultScheme = isDevelopment ? DevelopmentAuthenticationHandler.Name : KeyAuthenticationHandler.Name;
        });
        services.AddTransient<DevelopmentAuthenticationHandler>().AddTransient<KeyAuthenticationHandler>();
        services.AddAuthorization();
    }

    /// <summary>Only callers who have one of <paramref name="roles"/>.</summary>
    internal static TBuilder By<TBuilder>(this TBuilder builder, params string[] roles)
        where TBuilder : IEndpointConventionBuilder =>
        builder.RequireAuthorization(new AuthorizeAttribute { Roles = string.Join(',', roles) });
}
