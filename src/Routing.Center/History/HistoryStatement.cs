using Microsoft.Data.Sqlite;

namespace Routing.Center;

/// <summary>One prepared statement with the parameters $1, $2 ….</summary>
internal sealed class HistoryStatement : IDisposable
{
    private readonly SqliteCommand _command;

    internal HistoryStatement(SqliteConnection connection, string sql, int parameters)
    {
        _command = connection.CreateCommand();
        _command.CommandText = sql;
        for (int number = 1; number <= parameters; number++) _command.Parameters.Add(new SqliteParameter { ParameterName = $"${number}" });
        _command.Prepare();
    }

    /// <inheritdoc/>
    public void Dispose() => _command.Dispose();

    /// <summary>Runs it inside a transaction.</summary>
    internal void Run(SqliteTransaction transaction, params ReadOnlySpan<object?> values)
    {
        _command.Transaction = transaction;
        for (int i = 0; i < values.Length; i++) _command.Parameters[i].Value = values[i] ?? DBNull.Value;
        _command.ExecuteNonQuery();
    }
}
