using System.Globalization;
using Npgsql;

namespace Routing.Faults;

/// <summary>What the campaign asks the cluster's database. Each question has a session of its own, which no restart leaves broken.</summary>
internal sealed class ClusterDatabase(string connectionString)
{
    private const string CenterId = "faults";

    // Along the sequence epochs never fall: a row of an epoch that was over would stand behind one of the next.
    private const string StaleRows = """
        SELECT count(*) FROM (SELECT epoch, lag(epoch) OVER (ORDER BY first_sequence) AS before FROM routing.journal WHERE center = $1) rows
        WHERE epoch < before
        """;

    private const string Behind = """
        SELECT coalesce((SELECT max(last_sequence) FROM routing.journal WHERE center = $1), 0)
            - coalesce((SELECT last_sequence FROM history.progress WHERE center = $1), 0)
        """;

    /// <summary>Id of the process that has the center's journal.</summary>
    internal async Task<int> HolderAsync() =>
        int.Parse(((string)(await ValueAsync("SELECT holder FROM routing.owners WHERE center = $1").ConfigureAwait(false))!).Split(' ')[^1], CultureInfo.InvariantCulture);

    /// <summary>Rows that an owner of the past has appended: none.</summary>
    internal Task<long> StaleRowsAsync() => CountAsync(StaleRows);

    /// <summary>Events of the journal that the history does not have yet.</summary>
    internal Task<long> BehindAsync() => CountAsync(Behind);

    /// <summary>Owners that the center has had.</summary>
    internal Task<long> EpochAsync() => CountAsync("SELECT epoch FROM routing.owners WHERE center = $1");

    /// <summary>Contacts of the history.</summary>
    internal async Task<IReadOnlyList<RecordedContact>> ContactsAsync()
    {
        await using NpgsqlConnection connection = await OpenAsync().ConfigureAwait(false);
        await using NpgsqlCommand command = Command(connection, "SELECT call_id, state, agent_id, answered_at_ms IS NOT NULL FROM history.contacts WHERE center = $1");
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync().ConfigureAwait(false);
        List<RecordedContact> contacts = [];
        while (await reader.ReadAsync().ConfigureAwait(false))
        {
            contacts.Add(new RecordedContact(reader.GetString(0), reader.GetString(1), reader.IsDBNull(2) ? null : reader.GetString(2), reader.GetBoolean(3)));
        }

        return contacts;
    }

    private async Task<long> CountAsync(string sql) => Convert.ToInt64(await ValueAsync(sql).ConfigureAwait(false), CultureInfo.InvariantCulture);

    private async Task<object?> ValueAsync(string sql)
    {
        await using NpgsqlConnection connection = await OpenAsync().ConfigureAwait(false);
        await using NpgsqlCommand command = Command(connection, sql);
        return await command.ExecuteScalarAsync().ConfigureAwait(false);
    }

    private async Task<NpgsqlConnection> OpenAsync()
    {
        var connection = new NpgsqlConnection(connectionString + ";Pooling=false;Command Timeout=120");
        await connection.OpenAsync().ConfigureAwait(false);
        return connection;
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql)
    {
        var command = new NpgsqlCommand(sql, connection);
        command.Parameters.Add(new() { Value = CenterId });
        return command;
    }
}
