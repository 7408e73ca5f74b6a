using Orleans.Configuration;
using Routing.Grains;

namespace Routing.Silo;

/// <summary>What a silo needs besides the grains: its place in the cluster, and the cluster's database.</summary>
internal static class SiloStorage
{
    private const string Invariant = "Npgsql";

    /// <summary>Sets addresses, clustering, reminders and grain storage.</summary>
    internal static ISiloBuilder UseRoutingStorage(this ISiloBuilder silo, NodeOptions node, bool isDevelopment)
    {
        silo.Configure<ClusterOptions>(cluster => (cluster.ClusterId, cluster.ServiceId) = (node.ClusterId, node.ServiceId));
        if (node.AdvertisedIp is { } address) silo.ConfigureEndpoints(address, node.SiloPort, node.GatewayPort, !isDevelopment);
        else silo.ConfigureEndpoints(node.SiloPort, node.GatewayPort, listenOnAnyHostAddress: true);
        silo.UseAdoNetClustering(database => (database.Invariant, database.ConnectionString) = (Invariant, node.ConnectionString));
        silo.UseAdoNetReminderService(database => (database.Invariant, database.ConnectionString) = (Invariant, node.ConnectionString));
        return silo.AddAdoNetGrainStorage(
            RegisterStorage.Name, database => (database.Invariant, database.ConnectionString) = (Invariant, node.ConnectionString));
    }
}
