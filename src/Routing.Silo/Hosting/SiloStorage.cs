using Npgsql;
using Orleans.Configuration;
using Routing.Grains;

namespace Routing.Silo;

/// <summary>What a silo needs besides the grains: its place in the cluster, and the cluster's database.</summary>
internal static class SiloStorage
{
    private const string Invariant = "Npgsql";
    private const string Schema = "routing";

    /// <summary>Sets addresses, clustering, reminders and grain storage.</summary>
    internal static ISiloBuilder UseRoutingStorage(this ISiloBuilder silo, NodeOptions node, bool isDevelopment)
    {
        silo.Configure<ClusterOptions>(cluster => (cluster.ClusterId, cluster.ServiceId) = (node.ClusterId, node.ServiceId));
        if (node.AdvertisedIp is { } address) silo.ConfigureEndpoints(address, node.SiloPort, node.GatewayPort, !isDevelopment);
        else silo.ConfigureEndpoints(node.SiloPort, node.GatewayPort, listenOnAnyHostAddress: true);
        string connection = WithSchema(node.ConnectionString);
        silo.UseAdoNetClustering(database => (database.Invariant, database.ConnectionString) = (Invariant, connection));
        silo.UseAdoNetReminderService(database => (database.Invariant, database.ConnectionString) = (Invariant, connection));
        return silo.AddAdoNetGrainStorage(RegisterStorage.Name, database => (database.Invariant, database.ConnectionString) = (Invariant, connection));
    }

    /// <summary>
    /// The connection string with the schema in which Orleans finds its statements: it asks for OrleansQuery without naming one, and what that
    /// means would else depend on the name of the database's user.
    /// </summary>
    internal static string WithSchema(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString) { SearchPath = Schema }.ConnectionString;
}
