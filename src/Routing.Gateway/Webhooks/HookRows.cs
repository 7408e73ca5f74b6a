using System.Data.Common;

namespace Routing.Gateway;

/// <summary>Reads rows of <see cref="HookStore"/>.</summary>
internal static class HookRows
{
    /// <summary>A hook, its secrets opened.</summary>
    internal static Hook HookOf(DbDataReader reader, SecretSeal seal)
    {
        string id = reader.GetString(0);
        return new Hook(
            id, reader.GetString(1), reader.GetBoolean(2), reader.GetString(3), new Uri(reader.GetString(4)),
            reader.GetString(5).Split('\n', StringSplitOptions.RemoveEmptyEntries), seal.Open(reader.GetFieldValue<byte[]>(6), id), reader.GetInt64(7))
        {
            OldSecret = reader.IsDBNull(8) ? null : seal.Open(reader.GetFieldValue<byte[]>(8), id),
            OldUntilMs = reader.GetInt64(9),
            Disabled = reader.IsDBNull(10) ? null : reader.GetString(10),
        };
    }

    /// <summary>A message.</summary>
    internal static HookMessage MessageOf(DbDataReader reader) =>
        new(reader.GetString(1), reader.GetInt64(2), reader.GetString(3), reader.GetString(4), reader.GetFieldValue<byte[]>(5))
        {
            Number = reader.GetInt64(0),
            Tries = reader.GetInt32(6),
            Error = reader.IsDBNull(7) ? null : reader.GetString(7),
            DeadMs = reader.IsDBNull(8) ? null : reader.GetInt64(8),
        };
}
