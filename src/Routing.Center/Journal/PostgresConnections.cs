using Npgsql;

namespace Routing.Center;

/// <summary>Connection strings for the several uses of one database.</summary>
internal static class PostgresConnections
{
    // Longer means unknown: the session is dropped and the same bytes are tried on another one.
    private const int WriterSeconds = 2;

    /// <summary>The options of the command line that name the database; the password is left out.</summary>
    internal static string CommandLineOptions(string connectionString)
    {
        var named = new NpgsqlConnectionStringBuilder(connectionString) { Password = null };
        return $"--connection \"{named.ConnectionString}\"";
    }

    /// <summary>A pool for reads and for what may be repeated; the caller owns it.</summary>
    internal static NpgsqlDataSource Pool(string connectionString) => NpgsqlDataSource.Create(
        new NpgsqlConnectionStringBuilder(connectionString) { Pooling = true, Enlist = false, ApplicationName = "routing" });

    /// <summary>Opens a session of its own, which no pool keeps open and nobody else uses.</summary>
    internal static NpgsqlConnection OpenForWriter(string connectionString, string center)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            Pooling = false,
            Enlist = false,
            ApplicationName = $"routing {center}",
            Timeout = WriterSeconds,
            CommandTimeout = WriterSeconds,
            // A cancelled commit may report success before a standby has it; a dropped session never reports anything.
            CancellationTimeout = -1,
        };
        var connection = new NpgsqlConnection(settings.ConnectionString);
        try
        {
            connection.Open();
            using var command = new NpgsqlCommand("SET synchronous_commit = on", connection);
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
