using Microsoft.Data.Sqlite;
using Routing.Center;

namespace Routing.Faults;

/// <summary>What the campaign reads in a gateway's data folder.</summary>
internal sealed class GatewayFolder(string folder)
{
    private const string Contacts = "SELECT call_id, state, agent_id, answered_at_ms IS NOT NULL FROM contacts";

    /// <summary>Contacts of the history.</summary>
    internal IReadOnlyList<RecordedContact> ReadContacts() => Query("history.db", Contacts, reader =>
        new RecordedContact(reader.GetString(0), reader.GetString(1), reader.IsDBNull(2) ? null : reader.GetString(2), reader.GetBoolean(3)));

    /// <summary>Contacts that have not ended.</summary>
    internal IReadOnlyList<string> ReadOpen() =>
        Query("history.db", "SELECT call_id || ' is ' || state FROM contacts WHERE ended_at_ms IS NULL", reader => reader.GetString(0));

    /// <summary>Events of the journal that the history does not have yet.</summary>
    internal long ReadBehind() =>
        Query("journal.db", "SELECT coalesce(max(last_sequence), 0) FROM journal", reader => reader.GetInt64(0))[0]
        - Query("history.db", "SELECT coalesce(max(value), 0) FROM meta WHERE name = 'last_sequence'", reader => reader.GetInt64(0))[0];

    /// <summary>Reads the whole journal and carries it out again; nobody may run on it.</summary>
    internal JournalReport Verify()
    {
        using IJournal journal = JournalTools.Open(folder);
        return JournalTools.Verify(journal);
    }

    private List<T> Query<T>(string file, string sql, Func<SqliteDataReader, T> map)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, file)};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        // One of the constants above.
        command.CommandText = sql;
        using SqliteDataReader reader = command.ExecuteReader();
        List<T> rows = [];
        while (reader.Read()) rows.Add(map(reader));
        return rows;
    }
}
