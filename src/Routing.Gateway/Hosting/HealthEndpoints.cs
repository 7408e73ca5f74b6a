using Routing.Center;

namespace Routing.Gateway;

/// <summary>Liveness and readiness.</summary>
internal static class HealthEndpoints
{
    // Some balancers ask with HEAD.
    private static readonly string[] GetAndHead = ["GET", "HEAD"];

    /// <summary>Adds the routes.</summary>
    internal static void MapHealth(this IEndpointRouteBuilder routes)
    {
        // A server that is busy must not be taken for a dead one.
        routes.MapMethods("/healthz", GetAndHead, () => Results.Text("ok\n")).IsNeverPutOff().ExcludeFromDescription();
        routes.MapMethods("/readyz", GetAndHead, Ready).IsNeverPutOff().ExcludeFromDescription();
    }

    /// <summary>Ready once a plan is in force and all else is in order, and until the process stops.</summary>
    private static IResult Ready(ICenter center, IEnumerable<IReadiness> others, GatewayLifetime lifetime)
    {
        if (lifetime.Stopping.IsCancellationRequested) return Problems.Stopping;
        return center.View.PlanVersion > 0 && others.All(other => other.IsReady) ? Results.Text("ready\n") : Problems.NotReady;
    }
}
