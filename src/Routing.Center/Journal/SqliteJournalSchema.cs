using Microsoft.Data.Sqlite;

namespace Routing.Center;

/// <summary>Tables and statements of <see cref="SqliteJournal"/>.</summary>
internal static class SqliteJournalSchema
{
    internal const string Journal = """
        CREATE TABLE IF NOT EXISTS owners (center TEXT PRIMARY KEY, epoch INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS journal (
            center TEXT NOT NULL,
            first_sequence INTEGER NOT NULL,
            last_sequence INTEGER NOT NULL,
            epoch INTEGER NOT NULL,
            at_ms INTEGER NOT NULL,
            format INTEGER NOT NULL,
            rules_version INTEGER NOT NULL,
            payload BLOB NOT NULL,
            checksum INTEGER NOT NULL,
            PRIMARY KEY (center, first_sequence));
        CREATE TABLE IF NOT EXISTS bases (
            center TEXT PRIMARY KEY,
            sequence INTEGER NOT NULL,
            at_ms INTEGER NOT NULL,
            format INTEGER NOT NULL,
            rules_version INTEGER NOT NULL,
            state BLOB NOT NULL,
            checksum INTEGER NOT NULL);
        """;

    internal const string TakeOwnership = """
        INSERT INTO owners (center, epoch) VALUES ($center, 1)
        ON CONFLICT (center) DO UPDATE SET epoch = epoch + 1 RETURNING epoch
        """;

    // One statement: the owner is checked and the row inserted, or neither.
    internal const string Append = """
        INSERT INTO journal (center, first_sequence, last_sequence, epoch, at_ms, format, rules_version, payload, checksum)
        SELECT $center, $first, $last, $epoch, $at, $format, $rules, $payload, $checksum
        WHERE (SELECT epoch FROM owners WHERE center = $center) = $epoch
        """;

    internal const string SelectAfter = """
        SELECT first_sequence, last_sequence, epoch, at_ms, format, rules_version, payload, checksum FROM journal
        WHERE center = $center AND first_sequence > $read AND first_sequence >= coalesce(
            (SELECT max(first_sequence) FROM journal WHERE center = $center AND first_sequence <= $sequence), 0)
        AND last_sequence > $sequence
        ORDER BY first_sequence
        """;

    internal const string LastSequence = """
        SELECT coalesce((SELECT last_sequence FROM journal WHERE center = $center ORDER BY first_sequence DESC LIMIT 1), 0)
        """;

    internal const string DeleteFrom = "DELETE FROM journal WHERE center = $center AND last_sequence >= $sequence";

    internal const string SelectBase = "SELECT sequence, at_ms, format, rules_version, state, checksum FROM bases WHERE center = $center";

    // In the journal's own file, so that what was dropped and what stands for it are of one commit, and snapshots may still be lost.
    internal const string Compact = """
        BEGIN IMMEDIATE;
        INSERT OR REPLACE INTO bases (center, sequence, at_ms, format, rules_version, state, checksum)
        VALUES ($center, $sequence, $at, $format, $rules, $state, $checksum);
        DELETE FROM journal WHERE center = $center AND last_sequence <= $sequence;
        COMMIT;
        """;

    internal static SqliteCommand AppendCommand(SqliteConnection connection, string center) => Command(connection, Append, center);

    /// <summary>A statement with a row's parameters, prepared; <see cref="Bind"/> sets them.</summary>
    internal static SqliteCommand Command(SqliteConnection connection, string sql, string center)
    {
        SqliteCommand command = connection.CreateCommand();
        // One of the statements of this assembly.
        command.CommandText = sql;
        command.Parameters.AddWithValue("$center", center);
        foreach (string name in (ReadOnlySpan<string>)["$first", "$last", "$epoch", "$at", "$format", "$rules", "$checksum"])
        {
            command.Parameters.Add(name, SqliteType.Integer);
        }

        command.Parameters.Add("$payload", SqliteType.Blob);
        command.Prepare();
        return command;
    }

    internal static void Bind(SqliteCommand command, JournalRow row)
    {
        SqliteParameterCollection parameters = command.Parameters;
        parameters["$first"].Value = row.FirstSequence;
        parameters["$last"].Value = row.LastSequence;
        parameters["$epoch"].Value = row.Epoch;
        parameters["$at"].Value = row.AtMs;
        parameters["$format"].Value = row.Format;
        parameters["$rules"].Value = row.RulesVersion;
        parameters["$checksum"].Value = row.Checksum;
        parameters["$payload"].Value = SqliteFile.ArrayOf(row.Payload);
    }

    /// <summary>The row that a reader stands on; one whose columns are no such values is a row that is not intact.</summary>
    internal static JournalRow RowOf(SqliteDataReader reader)
    {
        long first = reader.GetInt64(0);
        try
        {
            return new JournalRow(
                first,
                reader.GetInt64(1),
                reader.GetInt64(2),
                reader.GetInt64(3),
                reader.GetInt32(4),
                reader.GetInt32(5),
                reader.GetFieldValue<byte[]>(6),
                reader.GetInt64(7));
        }
        catch (Exception damage) when (damage is InvalidOperationException or InvalidCastException or OverflowException)
        {
            return new JournalRow(first, first, 0, 0, 0, 0, default, 0);
        }
    }
}
