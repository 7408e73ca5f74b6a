using System.Globalization;

namespace Routing.Gateway;

/// <summary>Where metrics and traces are sent by OTLP.</summary>
/// <param name="Endpoint">Address of the receiver, such as <c>http://collector:4318/</c>; paths are added to it.</param>
/// <param name="TraceShare">Share of the requests that are traced, 0 to 1.</param>
/// <param name="MetricsSeconds">Seconds between two exports of metrics.</param>
internal sealed record OtlpOptions(Uri Endpoint, double TraceShare, int MetricsSeconds)
{
    private const double DefaultShare = 0.01;
    private const int DefaultSeconds = 30;

    /// <summary>Reads the section <c>Routing:Otlp</c>; null where no receiver is named.</summary>
    /// <exception cref="StartRefusedException">Something in it is not understood.</exception>
    internal static OtlpOptions? Read(IConfigurationSection section)
    {
        if (section["Endpoint"] is not { Length: > 0 } text) return null;
        if (!Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out Uri? endpoint) || endpoint.Scheme is not ("http" or "https"))
        {
            throw new StartRefusedException($"Routing:Otlp:Endpoint is an address such as http://collector:4318, not '{text}'.");
        }

        return new OtlpOptions(endpoint, ReadShare(section["TraceShare"]), ReadSeconds(section["MetricsSeconds"]));
    }

    private static double ReadShare(string? text)
    {
        if (text is null) return DefaultShare;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double share) && share is >= 0 and <= 1) return share;
        throw new StartRefusedException($"Routing:Otlp:TraceShare is a number from 0 to 1, not '{text}'.");
    }

    private static int ReadSeconds(string? text)
    {
        if (text is null) return DefaultSeconds;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int seconds) && seconds is > 0 and <= 3600) return seconds;
        throw new StartRefusedException($"Routing:Otlp:MetricsSeconds is a whole number from 1 to 3600, not '{text}'.");
    }
}
