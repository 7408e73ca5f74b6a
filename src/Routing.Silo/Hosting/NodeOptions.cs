using System.Globalization;
using System.Net;
using Routing.Gateway;

namespace Routing.Silo;

/// <summary>How a node takes part in its cluster. Read and checked once, before anything starts.</summary>
public sealed record NodeOptions
{
    /// <summary>Connection string of the PostgreSQL database of the whole cluster.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>The center of requests to this node that name none, or null for the one in the plan.</summary>
    public string? CenterId { get; init; }

    /// <summary>Further centers that this node serves and keeps awake.</summary>
    public IReadOnlyList<string> OtherCenters { get; init; } = [];

    /// <summary>Nodes of one cluster have the same; nodes of two releases that must not talk to each other have not.</summary>
    public string ClusterId { get; init; } = "routing";

    /// <summary>What stands in grain storage and reminders belongs to it; never changes.</summary>
    public string ServiceId { get; init; } = "routing";

    /// <summary>Port for other silos.</summary>
    public int SiloPort { get; init; } = 11_111;

    /// <summary>Port for clients of the cluster that are no silos; 0 for none.</summary>
    public int GatewayPort { get; init; } = 30_000;

    /// <summary>Address that other silos reach this one at, or null for the host's own.</summary>
    public IPAddress? AdvertisedIp { get; init; }

    /// <summary>How long a node that was told to stop goes on serving while it says that it is not ready: load balancers need that to turn away.</summary>
    public TimeSpan LeaveAfter { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Longest wait for another node's answer to a probe, and the time between two.</summary>
    public TimeSpan ProbeTimeout { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Probes in a row without an answer after which a node votes that another is dead.</summary>
    public int MissedProbes { get; init; } = 3;

    /// <summary>Votes that take a node out of the cluster.</summary>
    public int Votes { get; init; } = 2;

    /// <summary>Time after which a call between nodes is given up for good; the same command was sent again long before.</summary>
    public TimeSpan ResponseTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Reads the connection string <c>Routing</c> and the section <c>Routing</c> with its part <c>Cluster</c>.</summary>
    /// <exception cref="StartRefusedException">Something in it does not allow a start; the message says what.</exception>
    public static NodeOptions Read(IConfiguration configuration, bool isDevelopment)
    {
        IConfigurationSection section = configuration.GetSection("Routing");
        IConfigurationSection cluster = section.GetSection("Cluster");
        return new NodeOptions
        {
            ConnectionString = configuration.GetConnectionString("Routing") is { Length: > 0 } given
                ? given
                : throw new StartRefusedException("A node needs the cluster's PostgreSQL database: set ConnectionStrings__Routing."),
            CenterId = section["Center"],
            OtherCenters = [.. section.GetSection("Centers").GetChildren().Select(center => center.Value).OfType<string>()],
            ClusterId = cluster["ClusterId"] ?? "routing",
            ServiceId = cluster["ServiceId"] ?? "routing",
            SiloPort = ReadNumber(cluster, "SiloPort", 11_111, 0, 65_535),
            GatewayPort = ReadNumber(cluster, "GatewayPort", 30_000, 0, 65_535),
            AdvertisedIp = ReadAddress(cluster["AdvertisedIp"]) ?? (isDevelopment ? IPAddress.Loopback : null),
            LeaveAfter = TimeSpan.FromSeconds(ReadNumber(cluster, "LeaveAfterSeconds", isDevelopment ? 0 : 5, 0, 300)),
            ProbeTimeout = TimeSpan.FromMilliseconds(ReadNumber(cluster, "ProbeTimeoutMs", 500, 100, 60_000)),
            MissedProbes = ReadNumber(cluster, "MissedProbes", 3, 1, 20),
            Votes = ReadNumber(cluster, "Votes", 2, 1, 10),
            ResponseTimeout = TimeSpan.FromMilliseconds(ReadNumber(cluster, "ResponseTimeoutMs", 2_000, 1_000, 60_000)),
        };
    }

    private static int ReadNumber(IConfigurationSection section, string name, int fallback, int least, int most)
    {
        if (section[name] is not { } text) return fallback;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most
            ? number
            : throw new StartRefusedException($"{section.Path}:{name} is a whole number from {least} to {most}, not '{text}'.");
    }

    private static IPAddress? ReadAddress(string? text)
    {
        if (text is null) return null;
        return IPAddress.TryParse(text, out IPAddress? address)
            ? address
            : throw new StartRefusedException($"Routing:Cluster:AdvertisedIp is an IP address, not '{text}'.");
    }
}
