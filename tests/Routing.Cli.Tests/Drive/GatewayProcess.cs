using System.Diagnostics;
using System.Globalization;
using System.Text;
using Routing.Center.Tests;

namespace Routing.Cli.Tests;

/// <summary>The gateway program as a process of its own, with the bank's plan, on a spare port and in a folder of its own.</summary>
internal sealed class GatewayProcess : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("routing-gateway");
    private readonly StringBuilder _log = new();
    private readonly double _timeScale;
    private readonly DateTimeOffset _startAt;
    private Process? _process;

    public GatewayProcess(double timeScale, DateTimeOffset startAt) => (_timeScale, _startAt) = (timeScale, startAt);

    /// <summary>Its address.</summary>
    public Uri Url { get; } = new($"http://127.0.0.1:{SparePorts.Next()}/");

    /// <summary>All that it wrote.</summary>
    public string Log
    {
        get
        {
            lock (_log)
                return _log.ToString();
        }
    }

    /// <summary>Starts it, also again after a kill; returns when it says that it is there.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var isThere = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _process = new Process { StartInfo = StartInfo(), EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Take(line.Data, isThere);
        _process.ErrorDataReceived += (_, line) => Take(line.Data, isThere);
        _process.Exited += (_, _) => isThere.TrySetException(new InvalidOperationException("The gateway ended: " + Log));
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await isThere.Task.WaitAsync(TimeSpan.FromSeconds(60), cancellationToken);
    }

    /// <summary>Ends it at once, as kill -9 does.</summary>
    public async Task KillAsync()
    {
        _process!.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
            await KillAsync();
        _process?.Dispose();
        _folder.Delete(recursive: true);
    }

    private ProcessStartInfo StartInfo()
    {
        // The same configuration as the tests themselves: .../bin/Debug/net10.0/ of either project.
        var built = Path.GetRelativePath(Path.Combine(Repository.Root, "tests", "Routing.Cli.Tests"), AppContext.BaseDirectory);
        var info = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _folder.FullName,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["DOTNET_ENVIRONMENT"] = "Development" },
        };
        string[] arguments =
        [
            Path.Combine(Repository.Root, "src", "Routing.Gateway", built, "Routing.Gateway.dll"),
            "--urls", Url.ToString(),
            "--plan", Path.Combine(Repository.Root, "plans", "anonymous-bank.json"),
            "--data", Path.Combine(_folder.FullName, "data"),
            "--time-scale", _timeScale.ToString(CultureInfo.InvariantCulture),
            "--start-at", _startAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        ];
        foreach (var argument in arguments)
            info.ArgumentList.Add(argument);
        return info;
    }

    // Its last line of greeting; the server listens by then.
    private void Take(string? line, TaskCompletionSource isThere)
    {
        lock (_log)
            _log.AppendLine(line);
        if (line?.Contains("Ctrl-C stops", StringComparison.Ordinal) == true)
            isThere.TrySetResult();
    }
}
