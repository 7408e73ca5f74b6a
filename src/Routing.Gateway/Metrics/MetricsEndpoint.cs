namespace Routing.Gateway;

/// <summary>The metrics page.</summary>
internal static class MetricsEndpoint
{
    /// <summary>Adds the route.</summary>
    internal static void MapMetrics(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/metrics", (PrometheusExporter exporter) => Results.Text(exporter.Text(), "text/plain; version=0.0.4; charset=utf-8"))
            .IsNeverPutOff().By(Roles.Ops).ExcludeFromDescription();
}
