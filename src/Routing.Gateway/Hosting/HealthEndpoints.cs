using Routing.Center;

namespace Routing.Gateway;

/// <summary>Liveness and readiness.</summary>
internal static class HealthEndpoints
{
    /// <summary>Adds the routes.</summary>
    internal static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", () => Results.Text("ok\n")).ExcludeFromDescription();
        routes.MapGet("/readyz", Ready).ExcludeFromDescription();
    }

    /// <summary>Ready once a plan is in force and all else is in order, and until the process stops.</summary>
    private static IResult Ready(ICenter center, IEnumerable<IReadiness> others, GatewayLifetime lifetime)
    {
        if (lifetime.Stopping.IsCancellationRequested) return Problems.Stopping;
        return center.View.PlanVersion > 0 && others.All(other => other.IsReady) ? Results.Text("ready\n") : Problems.NotReady;
    }
}
