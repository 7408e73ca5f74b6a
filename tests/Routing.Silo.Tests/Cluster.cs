using Routing.Center.Tests;

namespace Routing.Silo.Tests;

/// <summary>Three nodes as processes over a PostgreSQL server of the tests' own. Started by the first test that asks.</summary>
public sealed class Cluster : IAsyncDisposable
{
    private readonly IReadOnlyList<string> _centers;

    private readonly PostgresServer _server = new();
    private readonly List<NodeProcess> _nodes = [];
    private string? _database;

    /// <summary>A cluster of the center of the built-in plan.</summary>
    public Cluster()
        : this([])
    {
    }

    /// <summary>A cluster whose nodes serve these centers.</summary>
    internal Cluster(IReadOnlyList<string> centers) => _centers = centers;

    /// <summary>The nodes that run, ready all; lost ones are replaced.</summary>
    public async Task<IReadOnlyList<NodeProcess>> NodesAsync()
    {
        _database ??= await _server.CreateDatabaseAsync();
        foreach (NodeProcess gone in _nodes.Where(node => !node.IsAlive).ToList())
        {
            gone.Dispose();
            _nodes.Remove(gone);
        }

        while (_nodes.Count < 3) _nodes.Add(new NodeProcess(_database, _centers));
        foreach (NodeProcess node in _nodes) await node.WaitUntilReadyAsync();
        return _nodes;
    }

    /// <summary>A database without any tables, on the same server.</summary>
    public Task<string> CreateEmptyDatabaseAsync() => _server.CreateEmptyDatabaseAsync();

    /// <summary>A value out of the cluster's database.</summary>
    public Task<object?> QueryAsync(string sql) => PostgresServer.QueryAsync(_database!, sql);

    /// <summary>A number out of the cluster's database.</summary>
    public async Task<long> CountAsync(string sql) => Convert.ToInt64(await QueryAsync(sql), System.Globalization.CultureInfo.InvariantCulture);

    public async ValueTask DisposeAsync()
    {
        foreach (NodeProcess node in _nodes) node.Dispose();
        await _server.DisposeAsync();
    }
}
