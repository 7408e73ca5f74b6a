using System.Globalization;

namespace Routing.Gateway;

/// <summary>How the gateway is run. Read and checked once, before anything starts.</summary>
public sealed record GatewayOptions
{
    private const double MaxTimeScale = 10_000;

    /// <summary>Whether this is a developer's own machine: loopback only, all roles for everyone.</summary>
    public bool IsDevelopment { get; init; }

    /// <summary>File of the routing plan, or null for the one built in.</summary>
    public string? PlanFile { get; init; }

    /// <summary>Directory of the journal and the history.</summary>
    public string DataDirectory { get; init; } = "data";

    /// <summary>Connection string of the PostgreSQL database where journal and history stand instead, or null.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>Engine seconds per second of wall time.</summary>
    public double TimeScale { get; init; } = 1;

    /// <summary>Engine time to start at, or null for now.</summary>
    public DateTimeOffset? StartAt { get; init; }

    /// <summary>The proxies that bring HTTPS, or null where the gateway itself faces its clients.</summary>
    public string? BehindProxy { get; init; }

    /// <summary>Whether this gateway itself judges which desktops have fallen silent; not where desktops may turn to others as well.</summary>
    public bool WatchesPresence { get; init; } = true;

    /// <summary>Names of meters that the metrics show besides the product's own.</summary>
    public IReadOnlyList<string> OtherMeters { get; init; } = [];

    /// <summary>Whether simulated callers and agents use the gateway over its public API. Development only.</summary>
    public bool Demo { get; init; }

    /// <summary>Whether the endpoint that answers a constant is there, to measure offers against. Development only.</summary>
    internal bool Measures { get; init; }

    /// <summary>What the cookies of browsers are signed with.</summary>
    internal ReadOnlyMemory<byte> SessionSecret { get; init; }

    /// <summary>Whose tokens are believed besides keys, or null.</summary>
    internal IssuerOptions? Issuer { get; init; }

    /// <summary>Where metrics and traces are sent by OTLP, or null for nowhere.</summary>
    internal OtlpOptions? Otlp { get; init; }

    /// <summary>What clients may take of the server.</summary>
    internal HttpLimits Limits { get; init; } = HttpLimits.Read(new ConfigurationBuilder().Build().GetSection("Limits"));

    /// <summary>How events are delivered to hooks.</summary>
    internal WebhookOptions Webhooks { get; init; } = new();

    /// <summary>Keys of callers at the start.</summary>
    internal AccessKeys Keys { get; init; } = new([]);

    /// <summary>File of its own where the keys stand, or null.</summary>
    internal string? KeysFile { get; init; }

    /// <summary>Whether callers may be known by other means than keys.</summary>
    internal bool MayBeWithoutKeys => IsDevelopment || Issuer is not null;

    /// <summary>Reads the section <c>Routing</c>.</summary>
    /// <exception cref="StartRefusedException">Something in it does not allow a start; the message says what.</exception>
    public static GatewayOptions Read(IConfiguration configuration, bool isDevelopment)
    {
        IConfigurationSection section = configuration.GetSection("Routing");
        var options = new GatewayOptions
        {
            IsDevelopment = isDevelopment,
            PlanFile = section["Plan"],
            DataDirectory = section["Data"] ?? "data",
            ConnectionString = configuration.GetConnectionString("Routing") is { Length: > 0 } given ? given : null,
            TimeScale = ReadTimeScale(section["TimeScale"]),
            StartAt = ReadStartAt(section["StartAt"]),
            BehindProxy = section["BehindProxy"],
            Demo = section["Demo"] is { } demo && !string.Equals(demo, "false", StringComparison.OrdinalIgnoreCase),
            Measures = isDevelopment && section["Measure"] == "true",
            SessionSecret = Gateway.SessionSecret.Read(section["SessionSecret"]),
            Issuer = IssuerOptions.Read(section.GetSection("Issuer")),
            Otlp = OtlpOptions.Read(section.GetSection("Otlp")),
            Webhooks = WebhookOptions.Read(section.GetSection("Webhooks")),
            Limits = HttpLimits.Read(section.GetSection("Limits")),
            Keys = AccessKeys.OfRouting(section),
            KeysFile = section["KeysFile"] is { Length: > 0 } file ? file : null,
        };
        options.EnsureAllowed();
        return options;
    }

    private void EnsureAllowed()
    {
        if (IsDevelopment) return;
        if (TimeScale != 1 || StartAt is not null) throw new StartRefusedException("--time-scale and --start-at are for Development only.");
        if (Demo) throw new StartRefusedException("--demo is for Development only: its callers would stand among real ones.");
        if (Keys.Count > 0 || MayBeWithoutKeys) return;
        throw new StartRefusedException(
            "No API keys are configured. Outside Development the gateway starts only with Routing:Keys, a list of name, sha256 and role, or with Routing:Issuer; " +
            "set ASPNETCORE_ENVIRONMENT=Development to try it on your own machine without keys.");
    }

    private static double ReadTimeScale(string? text)
    {
        if (text is null) return 1;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double scale) && scale is > 0 and <= MaxTimeScale) return scale;
        throw new StartRefusedException($"--time-scale is a number above 0 and at most {MaxTimeScale}, not '{text}'.");
    }

    private static DateTimeOffset? ReadStartAt(string? text)
    {
        if (text is null) return null;
        if (InstantConverter.TryParse(text, out DateTimeOffset instant)) return instant;
        throw new StartRefusedException($"--start-at is a time with offset in ISO 8601, such as 1999-01-04T07:00:00Z, not '{text}'.");
    }
}
