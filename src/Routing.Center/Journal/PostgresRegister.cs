using Npgsql;

namespace Routing.Center;

/// <summary>The centers whose journals stand in a database.</summary>
public static class PostgresRegister
{
    private const string Centers = "SELECT center FROM routing.owners ORDER BY center COLLATE \"C\"";

    private const string RunningOwner = """
        SELECT holder FROM routing.owners JOIN pg_stat_activity ON pid = backend_pid AND pg_stat_activity.backend_start = owners.backend_start
        WHERE center = $1
        """;

    /// <summary>Ids of the centers.</summary>
    /// <exception cref="DatabaseNotMigratedException">The database lacks tables.</exception>
    public static IReadOnlyList<string> ListCenters(string connectionString)
    {
        using NpgsqlDataSource pool = PostgresConnections.Pool(connectionString);
        PostgresMigrations.Ensure(pool, connectionString);
        using NpgsqlConnection connection = pool.OpenConnection();
        using NpgsqlCommand command = PostgresJournalSql.Command(connection, Centers);
        using NpgsqlDataReader reader = command.ExecuteReader();
        List<string> centers = [];
        while (reader.Read()) centers.Add(reader.GetString(0));
        return centers;
    }

    /// <summary>Machine and process of the owner whose session is alive, or null.</summary>
    internal static string? FindRunningOwner(string connectionString, string center)
    {
        using NpgsqlDataSource pool = PostgresConnections.Pool(connectionString);
        using NpgsqlConnection connection = pool.OpenConnection();
        using NpgsqlCommand command = PostgresJournalSql.Command(connection, RunningOwner, center);
        return (string?)command.ExecuteScalar();
    }
}
