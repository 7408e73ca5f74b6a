using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Routing.Center;

namespace Routing.Center.Tests;

/// <summary>
/// A PostgreSQL server of the tests' own: a fresh folder, a spare port on loopback, durable commits. Started by the first test that asks
/// and stopped with the suite.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private const string Template = "routing_template";
    private static readonly string? Programs = FindPrograms();

    private readonly SemaphoreSlim _starting = new(1);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("routing-postgres-");
    private Process? _server;
    private int _port;
    private int _databases;

    /// <summary>Why tests that need a server are skipped, or null.</summary>
    public static string? Missing => Programs is null ? "No PostgreSQL server programs are installed." : null;

    private string Cluster => Path.Combine(_folder.FullName, "cluster");

    /// <summary>A new database with the product's tables; its connection string.</summary>
    public Task<string> CreateDatabaseAsync() => CreateDatabaseAsync(Template);

    /// <summary>A new database with nothing in it.</summary>
    public Task<string> CreateEmptyDatabaseAsync() => CreateDatabaseAsync("template0");

    /// <summary>Stops the server without any ceremony, as a crash does.</summary>
    public void Crash() => Stop("immediate");

    /// <summary>Starts it again on the same folder and port.</summary>
    public Task RestartAsync() => ServeAsync();

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (_server is not null) Stop("immediate");
        _starting.Dispose();
        await Task.Yield();
        _folder.Delete(recursive: true);
    }

    /// <summary>Runs a statement on a connection of its own and gives its first value.</summary>
    public static async Task<object?> QueryAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    private async Task<string> CreateDatabaseAsync(string template)
    {
        await StartAsync();
        string name = $"test{Interlocked.Increment(ref _databases)}";
        await QueryAsync(ConnectionTo("postgres"), $"CREATE DATABASE {name} TEMPLATE {template}");
        return ConnectionTo(name);
    }

    private async Task StartAsync()
    {
        await _starting.WaitAsync();
        try
        {
            if (_server is not null) return;
            if (Environment.UserName == "root") Run("chown", "postgres", _folder.FullName);
            Run("initdb", "-D", Cluster, "-U", "routing", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync");
            _port = SparePorts.Next();
            await ServeAsync();
            await QueryAsync(ConnectionTo("postgres"), $"CREATE DATABASE {Template}");
            PostgresMigrations.Apply(ConnectionTo(Template) + ";Pooling=false");
            NpgsqlConnection.ClearAllPools();
        }
        finally
        {
            _starting.Release();
        }
    }

    private async Task ServeAsync()
    {
        string port = _port.ToString(CultureInfo.InvariantCulture);
        _server = Process.Start(StartInfo(
            "postgres", "-D", Cluster, "-p", port, "-h", "127.0.0.1", "-k", _folder.FullName, "-c", "fsync=on", "-c", "shared_buffers=64MB", "-c", "max_connections=300"))!;
        _server.OutputDataReceived += (_, _) => { };
        _server.ErrorDataReceived += (_, _) => { };
        _server.BeginOutputReadLine();
        _server.BeginErrorReadLine();
        while (!await AcceptsAsync())
        {
            if (_server.HasExited) throw new InvalidOperationException("The PostgreSQL server has ended.");
        }
    }

    private async Task<bool> AcceptsAsync()
    {
        try
        {
            await QueryAsync(ConnectionTo("postgres"), "SELECT 1");
            return true;
        }
        catch (NpgsqlException)
        {
            await Task.Yield();
            return false;
        }
    }

    private void Stop(string mode)
    {
        Run("pg_ctl", "stop", "-D", Cluster, "-m", mode, "-w");
        _server!.WaitForExit();
        _server.Dispose();
        _server = null;
    }

    private string ConnectionTo(string database) => $"Host=127.0.0.1;Port={_port};Username=routing;Database={database}";

    private static void Run(string program, params string[] arguments)
    {
        using Process process = Process.Start(StartInfo(program, arguments))!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {error}{output.Result}");
    }

    // The server refuses to run with the rights of root.
    private static ProcessStartInfo StartInfo(string program, params string[] arguments)
    {
        string file = Path.Combine(Programs!, program);
        bool isServer = File.Exists(file);
        var info = new ProcessStartInfo { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };
        if (isServer && Environment.UserName == "root")
        {
            info.FileName = "setpriv";
            foreach (string argument in (string[])["--reuid=postgres", "--regid=postgres", "--clear-groups", file]) info.ArgumentList.Add(argument);
        }
        else
        {
            info.FileName = isServer ? file : program;
        }

        foreach (string argument in arguments) info.ArgumentList.Add(argument);
        return info;
    }

    private static string? FindPrograms()
    {
        const string Installed = "/usr/lib/postgresql";
        IEnumerable<string> folders = Directory.Exists(Installed)
            ? Directory.GetDirectories(Installed).OrderDescending().Select(version => Path.Combine(version, "bin"))
            : [];
        return folders
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator))
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres")));
    }
}
