using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;

namespace Routing.Gateway;

/// <summary>Registers who may do what.</summary>
internal static class AccessSetup
{
    /// <summary>Adds authentication by key, or in Development none, and authorization by role.</summary>
    internal static void AddAccess(this IServiceCollection services, AccessKeys keys, bool isDevelopment)
    {
        services.AddSingleton(keys);
        AuthenticationBuilder authentication = services.AddAuthentication(isDevelopment ? DevelopmentAuthenticationHandler.Name : KeyAuthenticationHandler.Name);
        if (isDevelopment)
        {
            authentication.AddScheme<AuthenticationSchemeOptions, DevelopmentAuthenticationHandler>(DevelopmentAuthenticationHandler.Name, null);
        }
        else
        {
            authentication.AddScheme<AuthenticationSchemeOptions, KeyAuthenticationHandler>(KeyAuthenticationHandler.Name, null);
        }

        services.AddAuthorization();
    }

    /// <summary>Only callers who have one of <paramref name="roles"/>.</summary>
    internal static TBuilder By<TBuilder>(this TBuilder builder, params string[] roles)
        where TBuilder : IEndpointConventionBuilder =>
        builder.RequireAuthorization(new AuthorizeAttribute { Roles = string.Join(',', roles) });
}
