using System.Diagnostics;
using System.Net;
using Routing.Center.Tests;

namespace Routing.Silo.Tests;

/// <summary>One node as a process of its own.</summary>
public sealed class NodeProcess : IDisposable
{
    private readonly Process _process;
    private readonly List<string> _lines = [];

    /// <summary>Starts a node on spare ports of loopback.</summary>
    public NodeProcess(string connectionString, params IReadOnlyList<string> centers)
    {
        string url = $"http://127.0.0.1:{SparePorts.Next()}";
        Http = new HttpClient { BaseAddress = new Uri(url), Timeout = TimeSpan.FromSeconds(20) };
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] arguments =
        [
            typeof(NodeProgram).Assembly.Location, "--environment", "Development", "--urls", url, "--Routing:Cluster:SiloPort", $"{SparePorts.Next()}",
            "--Routing:Cluster:GatewayPort", $"{SparePorts.Next()}", "--Routing:Cluster:LeaveAfterSeconds", "2",
            "--Routing:Webhooks:AllowPrivate", "true",
        ];
        string[] served = [.. centers.SelectMany((id, number) => (string[])[number == 0 ? "--Routing:Center" : $"--Routing:Centers:{number - 1}", id])];
        foreach (string argument in arguments.Concat(served)) start.ArgumentList.Add(argument);
        start.Environment["ConnectionStrings__Routing"] = connectionString;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Talks to the node.</summary>
    public HttpClient Http { get; }

    /// <summary>Whether the process runs.</summary>
    public bool IsAlive => !_process.HasExited;

    /// <summary>Whether the center runs on this node, by what it last said.</summary>
    public bool HostsCenter
    {
        get
        {
            lock (_lines) return _lines.FindLastIndex(line => line.Contains("runs here", StringComparison.Ordinal)) > _lines.FindLastIndex(line => line.Contains("has left this node", StringComparison.Ordinal));
        }
    }

    /// <summary>Whether a center of this id runs on this node, by what it last said.</summary>
    public bool Hosts(string center)
    {
        lock (_lines) return _lines.FindLastIndex(line => line.Contains($"Center '{center}' runs here", StringComparison.Ordinal)) > _lines.FindLastIndex(line => line.Contains($"Center '{center}' has left", StringComparison.Ordinal));
    }

    /// <summary>What the node has said, for a failure's message.</summary>
    public string Said
    {
        get
        {
            lock (_lines) return string.Join('\n', _lines.TakeLast(40));
        }
    }

    /// <summary>Waits until the node says that it is ready.</summary>
    public async Task WaitUntilReadyAsync()
    {
        while (true)
        {
            Assert.True(IsAlive, Said);
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            if (await StatusAsync("/readyz") == HttpStatusCode.OK) return;
            await Task.Yield();
        }
    }

    /// <summary>Status of a GET, or 0 where nobody listens.</summary>
    public async Task<HttpStatusCode> StatusAsync(string path)
    {
        try
        {
            using HttpResponseMessage response = await Http.GetAsync(path, TestContext.Current.CancellationToken);
            return response.StatusCode;
        }
        catch (HttpRequestException)
        {
            return 0;
        }
    }

    /// <summary>Ends the process as a power cut does.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Tells the node to leave and waits until it has; its exit code.</summary>
    public async Task<int> LeaveAsync()
    {
        await TellToLeaveAsync();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    /// <summary>Tells the node to leave.</summary>
    public async Task TellToLeaveAsync()
    {
        using Process kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        if (IsAlive) Kill();
        Http.Dispose();
        _process.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is null) return;
        lock (_lines) _lines.Add(line);
    }
}
