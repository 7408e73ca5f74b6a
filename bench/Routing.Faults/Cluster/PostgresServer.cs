namespace Routing.Faults;

/// <summary>A PostgreSQL server of the campaign's own: a fresh folder, a spare port on loopback, durable commits.</summary>
internal sealed class PostgresServer(PostgresPrograms programs, string folder) : IAsyncDisposable
{
    private readonly int _port = Ports.Spare();
    private bool _isStarted;

    /// <summary>Its database.</summary>
    internal string ConnectionString => $"Host=127.0.0.1;Port={_port};Username=routing;Database=postgres";

    private string Cluster => Path.Combine(folder, "cluster");

    /// <summary>Makes the folder and starts.</summary>
    internal async Task StartAsync()
    {
        Directory.CreateDirectory(folder);
        await programs.OwnAsync(folder).ConfigureAwait(false);
        await programs.RunAsync("initdb", "-D", Cluster, "-U", "routing", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync").ConfigureAwait(false);
        await ServeAsync().ConfigureAwait(false);
    }

    /// <summary>Starts on the folder.</summary>
    internal async Task ServeAsync()
    {
        string settings = $"-p {_port} -h 127.0.0.1 -k {folder} -c fsync=on -c max_connections=200";
        await programs.RunAsync("pg_ctl", "start", "-s", "-w", "-D", Cluster, "-l", Path.Combine(folder, "server.log"), "-o", settings).ConfigureAwait(false);
        _isStarted = true;
    }

    /// <summary>Stops: <c>fast</c> ends every session in order, <c>immediate</c> is as a crash.</summary>
    internal async Task StopAsync(string mode)
    {
        await programs.RunAsync("pg_ctl", "stop", "-s", "-w", "-m", mode, "-D", Cluster).ConfigureAwait(false);
        _isStarted = false;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_isStarted) await StopAsync("immediate").ConfigureAwait(false);
    }
}
