using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Routing.Gateway;

/// <summary>Sends metrics and traces to a receiver of the operator's.</summary>
internal static class OtlpExport
{
    private const string Server = "Microsoft.AspNetCore";

    /// <summary>Adds the export where a receiver is configured; nothing at all otherwise.</summary>
    internal static void AddOtlp(this IServiceCollection services, GatewayOptions options)
    {
        if (options.Otlp is not { } otlp) return;
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("routing"))
            .WithTracing(traces => traces
                .SetSampler(new ParentBasedSampler(new TraceIdRatioBasedSampler(otlp.TraceShare)))
                .AddSource(Server, MeterNames.Prefix + ".*")
                .AddOtlpExporter(exporter => Set(exporter, otlp, "v1/traces")))
            .WithMetrics(metrics => metrics
                .AddMeter([MeterNames.Prefix + ".*", .. options.OtherMeters])
                .AddOtlpExporter((exporter, reader) =>
                {
                    Set(exporter, otlp, "v1/metrics");
                    reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = otlp.MetricsSeconds * 1000;
                }));
    }

    private static void Set(OtlpExporterOptions exporter, OtlpOptions otlp, string path)
    {
        exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
        exporter.Endpoint = new Uri(otlp.Endpoint, path);
    }
}
