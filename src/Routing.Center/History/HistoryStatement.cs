using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Routing.Center;

/// <summary>
/// One prepared statement with the parameters ?1, ?2 …. It binds without objects in between: the history takes several rows for each call,
/// and boxed parameters were most of its cost.
/// </summary>
internal sealed class HistoryStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly bool[] _isBound = new bool[HistoryValues.Most + 1];

    internal HistoryStatement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(_database, sql, out _statement), _database);
    }

    /// <inheritdoc/>
    public void Dispose() => _statement.Dispose();

    /// <summary>Runs it with a value for each parameter.</summary>
    internal void Run(params ReadOnlySpan<HistoryValue> values)
    {
        for (int i = 0; i < values.Length; i++) Bind(i + 1, values[i]);
        int outcome = raw.sqlite3_step(_statement);
        raw.sqlite3_reset(_statement);
        if (outcome != raw.SQLITE_DONE && outcome != raw.SQLITE_ROW) SqliteException.ThrowExceptionForRC(outcome, _database);
    }

    private void Bind(int number, in HistoryValue value)
    {
        // Values stay bound from row to row, and of an event's thirty columns most are null in each.
        if (value.IsNull && !_isBound[number]) return;
        int outcome;
        _isBound[number] = !value.IsNull;
        if (value.IsNull) outcome = raw.sqlite3_bind_null(_statement, number);
        else if (value.Text is { } text) outcome = raw.sqlite3_bind_text(_statement, number, text);
        else outcome = raw.sqlite3_bind_int64(_statement, number, value.Number);
        SqliteException.ThrowExceptionForRC(outcome, _database);
    }
}
