using Npgsql;
using NpgsqlTypes;

namespace Routing.Center;

/// <summary>Statements of <see cref="PostgresJournal"/> on the journal's rows.</summary>
internal static class PostgresJournalSql
{
    // One statement: the owner's row is locked where the epoch is mine, and the row inserted, or neither. A takeover that came between
    // has raised the epoch; PostgreSQL then looks at the owner's row again after the lock and finds none.
    private const string AppendRow = """
        WITH owner AS (SELECT 1 FROM routing.owners WHERE center = $1 AND epoch = $2 FOR SHARE)
        INSERT INTO routing.journal (center, epoch, first_sequence, last_sequence, at_ms, format, rules_version, payload, checksum)
        SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9 FROM owner
        """;

    internal const string SelectAfter = """
        SELECT first_sequence, last_sequence, epoch, at_ms, format, rules_version, payload, checksum FROM routing.journal
        WHERE center = $1 AND first_sequence >= coalesce(
            (SELECT max(first_sequence) FROM routing.journal WHERE center = $1 AND first_sequence <= $2), 0)
        AND last_sequence > $2
        ORDER BY first_sequence
        """;

    internal const string LastSequence = """
        SELECT coalesce((SELECT last_sequence FROM routing.journal WHERE center = $1 ORDER BY first_sequence DESC LIMIT 1), 0)
        """;

    internal const string DeleteFrom = """
        WITH rows AS (DELETE FROM routing.journal WHERE center = $1 AND last_sequence >= $2)
        DELETE FROM routing.snapshots WHERE center = $1 AND sequence >= $2
        """;

    // The base stands with the snapshots: it is the one right before the first row. One statement, so that both are of one commit.
    internal const string Compact = """
        WITH owner AS (SELECT 1 FROM routing.owners WHERE center = $1 AND epoch = $2 FOR SHARE),
        base AS (
            INSERT INTO routing.snapshots (center, sequence, at_ms, format, rules_version, state, checksum) SELECT $1, $3, $4, $5, $6, $7, $8 FROM owner
            ON CONFLICT (center, sequence) DO UPDATE SET at_ms = excluded.at_ms, format = excluded.format,
                rules_version = excluded.rules_version, state = excluded.state, checksum = excluded.checksum
            RETURNING sequence),
        dropped AS (DELETE FROM routing.journal USING base WHERE center = $1 AND last_sequence <= base.sequence)
        SELECT count(*) FROM base
        """;

    /// <summary>The append of one session, prepared; <see cref="Bind"/> sets its row.</summary>
    internal static NpgsqlCommand PrepareAppend(NpgsqlConnection connection, string center)
    {
        var command = new NpgsqlCommand(AppendRow, connection);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = center });
        for (int number = 2; number <= 5; number++) command.Parameters.Add(new NpgsqlParameter<long>());
        for (int number = 6; number <= 7; number++) command.Parameters.Add(new NpgsqlParameter<int>());
        command.Parameters.Add(new NpgsqlParameter<ReadOnlyMemory<byte>> { NpgsqlDbType = NpgsqlDbType.Bytea });
        command.Parameters.Add(new NpgsqlParameter<long>());
        command.Prepare();
        return command;
    }

    internal static void Bind(NpgsqlCommand command, JournalRow row)
    {
        NpgsqlParameterCollection parameters = command.Parameters;
        ((NpgsqlParameter<long>)parameters[1]).TypedValue = row.Epoch;
        ((NpgsqlParameter<long>)parameters[2]).TypedValue = row.FirstSequence;
        ((NpgsqlParameter<long>)parameters[3]).TypedValue = row.LastSequence;
        ((NpgsqlParameter<long>)parameters[4]).TypedValue = row.AtMs;
        ((NpgsqlParameter<int>)parameters[5]).TypedValue = row.Format;
        ((NpgsqlParameter<int>)parameters[6]).TypedValue = row.RulesVersion;
        ((NpgsqlParameter<ReadOnlyMemory<byte>>)parameters[7]).TypedValue = row.Payload;
        ((NpgsqlParameter<long>)parameters[8]).TypedValue = row.Checksum;
    }

    internal static JournalRow RowOf(NpgsqlDataReader reader) => new(
        reader.GetInt64(0),
        reader.GetInt64(1),
        reader.GetInt64(2),
        reader.GetInt64(3),
        reader.GetInt32(4),
        reader.GetInt32(5),
        reader.GetFieldValue<byte[]>(6),
        reader.GetInt64(7));

    /// <summary>A statement with the parameters $1, $2 … in order.</summary>
    internal static NpgsqlCommand Command(NpgsqlConnection connection, string sql, params ReadOnlySpan<object> values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (object value in values) command.Parameters.Add(new() { Value = value });
        return command;
    }
}
