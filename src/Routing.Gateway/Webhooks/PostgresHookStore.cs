using System.Data.Common;
using Npgsql;

namespace Routing.Gateway;

/// <summary>
/// Hooks of all centers that stand in a database. Any process may read and change them; to deliver is for the one that holds the center: with its epoch the
/// right to send passes on as well.
/// </summary>
internal sealed class PostgresHookStore : HookStore
{
    private const string Schema = "webhooks";
    private readonly NpgsqlDataSource _pool;

    /// <summary>Uses the tables of a database.</summary>
    /// <param name="connectionString">The database.</param>
    /// <param name="key">What closes secrets, 32 bytes; the same for all processes.</param>
    internal PostgresHookStore(string connectionString, ReadOnlySpan<byte> key)
        : base(new SecretSeal(key)) => _pool = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(connectionString) { Enlist = false, ApplicationName = "routing webhooks", SearchPath = Schema });

    /// <inheritdoc/>
    internal override bool IsShared => true;

    /// <inheritdoc/>
    private protected override string OwnersAlone => " AND @epoch = (SELECT epoch FROM routing.owners WHERE center = (SELECT center FROM hooks WHERE id = @id))";

    /// <inheritdoc/>
    public override void Dispose()
    {
        _pool.Dispose();
        base.Dispose();
    }

    private protected override T Use<T>(Func<DbConnection, T> work)
    {
        using NpgsqlConnection connection = _pool.OpenConnection();
        return work(connection);
    }
}
