using Microsoft.Data.Sqlite;
using Npgsql;

namespace Routing.Center;

/// <summary>What operators do to histories.</summary>
public static class HistoryTools
{
    /// <summary>Writes rows of the history in a data directory; the center may be running. What it did in the last second may be missing.</summary>
    /// <returns>How many.</returns>
    /// <exception cref="FileNotFoundException">There is no history.</exception>
    /// <exception cref="FormatException">The history is one of another release: it is made again when the center starts.</exception>
    /// <exception cref="TimeZoneNotFoundException">This machine does not know the zone.</exception>
    public static long Export(string directory, HistorySpan span, HistoryFormat format, TextWriter writer)
    {
        string path = Path.Combine(directory, SqliteHistoryStore.FileName);
        if (!File.Exists(path)) throw new FileNotFoundException($"{directory} holds no history.", path);
        using SqliteConnection connection = SqliteFile.OpenForReading(path);
        if (SqliteFile.Scalar(connection, "SELECT coalesce((SELECT value FROM meta WHERE name = 'format'), 0)") != HistorySchema.Format) throw OfAnotherRelease();
        return HistoryLines.Write(connection, HistorySql.Sqlite, null, span, format, writer);
    }

    /// <summary>Writes rows of a center's history in a database; the center may be running. What it did in the last second may be missing.</summary>
    /// <returns>How many.</returns>
    /// <exception cref="DatabaseNotMigratedException">The database lacks tables.</exception>
    /// <exception cref="FormatException">The history is one of another release, or there is none yet: it is made when the center starts.</exception>
    /// <exception cref="TimeZoneNotFoundException">This machine does not know the zone.</exception>
    public static long ExportDatabase(string connectionString, string center, HistorySpan span, HistoryFormat format, TextWriter writer)
    {
        using NpgsqlDataSource pool = PostgresConnections.Pool(connectionString);
        PostgresMigrations.Ensure(pool, connectionString);
        using NpgsqlConnection connection = pool.OpenConnection();
        using NpgsqlCommand command = PostgresJournalSql.Command(connection, "SELECT format FROM history.progress WHERE center = $1", center);
        if (command.ExecuteScalar() is not HistorySchema.Format) throw OfAnotherRelease();
        return HistoryLines.Write(connection, HistorySql.Postgres, center, span, format, writer);
    }

    private static FormatException OfAnotherRelease() => new("The history is not one of this release; start the center once, and it is made again from the journal.");
}
