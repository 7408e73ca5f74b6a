using Microsoft.Data.Sqlite;

namespace Routing.Center;

/// <summary>Puts a base in the place of the oldest rows of an SQLite journal.</summary>
internal static class SqliteCompaction
{
    /// <summary>Writes the base and drops the rows in one transaction, then gives the room back to the file system.</summary>
    internal static void Run(SqliteConnection connection, string center, JournalSnapshot newBase)
    {
        try
        {
            SqliteFile.Execute(
                connection,
                SqliteJournalSchema.Compact,
                ("$center", center),
                ("$sequence", newBase.Sequence),
                ("$at", newBase.AtMs),
                ("$format", newBase.Format),
                ("$rules", newBase.RulesVersion),
                ("$state", SqliteFile.ArrayOf(newBase.State)),
                ("$checksum", newBase.Checksum));
        }
        catch (SqliteException)
        {
            if (SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0) SqliteFile.Execute(connection, "ROLLBACK");
            throw;
        }

        Shrink(connection);
    }

    // The file is written anew for this, which needs as much room again: where there is none, what comes next uses the freed pages.
    private static void Shrink(SqliteConnection connection)
    {
        try
        {
            SqliteFile.Execute(connection, "VACUUM");
            SqliteFile.Execute(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        }
        catch (SqliteException)
        {
            // The rows are dropped all the same.
        }
    }
}
