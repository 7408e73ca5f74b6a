using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace Routing.Center;

/// <summary>Connections to the center's SQLite files.</summary>
internal static class SqliteFile
{
    /// <summary>Opens or creates a file for writing; the caller owns the connection.</summary>
    internal static SqliteConnection Open(string path, string pragmas) =>
        Open(path, SqliteOpenMode.ReadWriteCreate, "PRAGMA busy_timeout=10000; " + pragmas);

    /// <summary>Opens a file that is there for reading.</summary>
    internal static SqliteConnection OpenForReading(string path) =>
        Open(path, SqliteOpenMode.ReadOnly, "PRAGMA busy_timeout=10000; PRAGMA mmap_size=268435456;");

    internal static void Execute(SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        using SqliteCommand command = Command(connection, sql, parameters);
        command.ExecuteNonQuery();
    }

    internal static long Scalar(SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        using SqliteCommand command = Command(connection, sql, parameters);
        return (long)command.ExecuteScalar()!;
    }

    internal static List<T> Query<T>(
        SqliteConnection connection,
        string sql,
        Func<SqliteDataReader, T> map,
        params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        using SqliteCommand command = Command(connection, sql, parameters);
        using SqliteDataReader reader = command.ExecuteReader();
        List<T> rows = [];
        while (reader.Read()) rows.Add(map(reader));
        return rows;
    }

    /// <summary>The bytes as an array of exactly their length, without a copy where they are one.</summary>
    internal static byte[] ArrayOf(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out ArraySegment<byte> segment)
        && segment.Array is { } array
        && array.Length == segment.Count
            ? array
            : bytes.ToArray();

    private static SqliteCommand Command(
        SqliteConnection connection, string sql, ReadOnlySpan<(string Name, object Value)> parameters)
    {
        SqliteCommand command = connection.CreateCommand();
        // The statements are constants of this assembly; values come in as parameters only.
        command.CommandText = sql;
        foreach ((string name, object value) in parameters) command.Parameters.AddWithValue(name, value);
        return command;
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode, string pragmas)
    {
        var settings = new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false };
        var connection = new SqliteConnection(settings.ToString());
        try
        {
            connection.Open();
            Execute(connection, pragmas);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
