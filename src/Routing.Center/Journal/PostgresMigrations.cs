using System.Globalization;
using System.Reflection;
using Npgsql;

namespace Routing.Center;

/// <summary>Brings a database's tables to the version of this release, by the numbered scripts built into the assembly.</summary>
public static class PostgresMigrations
{
    private const string Folder = "postgres/";

    // Any number does as long as every release uses the same.
    private const string Lock = "SELECT pg_advisory_xact_lock(7300142)";

    private const string Table = """
        CREATE SCHEMA IF NOT EXISTS routing;
        CREATE TABLE IF NOT EXISTS routing.migrations (
            number integer PRIMARY KEY, name text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now());
        """;

    private const string Version = "SELECT coalesce(max(number), 0) FROM routing.migrations";

    private static readonly SortedDictionary<int, string> Scripts = FindScripts();

    /// <summary>The version of the schema that this release needs.</summary>
    public static int Latest => Scripts.Keys.Last();

    /// <summary>
    /// Applies the scripts that the database lacks, all or none. May be run again, and by several at once: one does the work and the
    /// others wait for it.
    /// </summary>
    /// <returns>Names of the scripts applied, in order.</returns>
    public static IReadOnlyList<string> Apply(string connectionString)
    {
        using NpgsqlDataSource pool = PostgresConnections.Pool(connectionString);
        using NpgsqlConnection connection = pool.OpenConnection();
        using NpgsqlTransaction transaction = connection.BeginTransaction();
        Run(connection, Lock);
        Run(connection, Table);
        int version = ReadVersion(connection);
        List<string> applied = [];
        foreach ((int number, string name) in Scripts.Where(script => script.Key > version))
        {
            Run(connection, ReadScript(name));
            using var record = new NpgsqlCommand("INSERT INTO routing.migrations (number, name) VALUES ($1, $2)", connection);
            record.Parameters.Add(new() { Value = number });
            record.Parameters.Add(new() { Value = name });
            record.ExecuteNonQuery();
            applied.Add(name);
        }

        transaction.Commit();
        return applied;
    }

    /// <summary>Makes sure that the tables are there.</summary>
    /// <exception cref="DatabaseNotMigratedException">They are not, or of an earlier release. A later one's do: scripts only add.</exception>
    internal static void Ensure(NpgsqlDataSource pool, string connectionString)
    {
        using NpgsqlConnection connection = pool.OpenConnection();
        int version;
        try
        {
            version = ReadVersion(connection);
        }
        catch (PostgresException missing) when (missing.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName)
        {
            version = 0;
        }

        if (version >= Latest) return;
        throw new DatabaseNotMigratedException(PostgresConnections.CommandLineOptions(connectionString), version, Latest);
    }

    private static int ReadVersion(NpgsqlConnection connection)
    {
        using var command = new NpgsqlCommand(Version, connection);
        return (int)command.ExecuteScalar()!;
    }

    private static void Run(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        command.ExecuteNonQuery();
    }

    private static string ReadScript(string name)
    {
        using Stream script = Assembly.GetExecutingAssembly().GetManifestResourceStream(Folder + name)!;
        using var reader = new StreamReader(script);
        return reader.ReadToEnd();
    }

    private static SortedDictionary<int, string> FindScripts() => new(Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(resource => resource.StartsWith(Folder, StringComparison.Ordinal))
        .Select(resource => resource[Folder.Length..])
        .ToDictionary(name => int.Parse(name.Split('-')[0], CultureInfo.InvariantCulture)));
}
