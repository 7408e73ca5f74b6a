using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Routing.Center.Tests;
using Routing.Gateway;

namespace Routing.Browser.Tests;

/// <summary>The gateway as a process of its own, on a spare port of loopback, with data that go with it.</summary>
internal sealed class GatewayProcess : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("routing-browser-");
    private Process? _process;
    private string[] _roles = [];

    private GatewayProcess()
    {
        Address = new Uri($"http://127.0.0.1:{SparePorts.Next()}");
        Api = new Api(Address);
    }

    /// <summary>Where it listens, also after a restart.</summary>
    internal Uri Address { get; }

    /// <summary>Talks to it as the platform does.</summary>
    internal Api Api { get; }

    /// <summary>The secret of the key of a role.</summary>
    internal static string SecretOf(string role) => $"secret of {role}";

    /// <summary>Starts a gateway with the tests' plan and waits until it listens: in Development, or with a key of each role.</summary>
    internal static async Task<GatewayProcess> StartAsync(string plan, params string[] roles)
    {
        var gateway = new GatewayProcess { _roles = roles };
        await File.WriteAllTextAsync(Path.Combine(gateway._folder.FullName, "plan.json"), plan);
        await gateway.RunAsync();
        return gateway;
    }

    /// <summary>Starts the program, after a kill on the same data and address.</summary>
    internal async Task RunAsync()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] arguments =
        [
            typeof(GatewayProgram).Assembly.Location, "--environment", _roles.Length == 0 ? "Development" : "Production", "--urls", $"{Address}",
            "--data", Path.Combine(_folder.FullName, "data"), "--plan", Path.Combine(_folder.FullName, "plan.json"),
        ];
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        for (int i = 0; i < _roles.Length; i++) AddKey(start.Environment, i, _roles[i]);
        var listens = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Hear(line.Data, listens);
        _process.ErrorDataReceived += (_, _) => { };
        _process.Exited += (_, _) => listens.TrySetException(new InvalidOperationException("The gateway ended before it listened."));
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await listens.Task.WaitAsync(LongestStart);
    }

    /// <summary>Ends the process as a power cut does.</summary>
    internal void Kill()
    {
        _process!.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _process = null;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false }) Kill();
        Api.Dispose();
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private static void AddKey(IDictionary<string, string?> environment, int number, string role)
    {
        environment[$"ROUTING_KEYS__{number}__NAME"] = role;
        environment[$"ROUTING_KEYS__{number}__ROLE"] = role;
        environment[$"ROUTING_KEYS__{number}__SHA256"] = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(SecretOf(role))));
        if (role == "agent") environment[$"ROUTING_KEYS__{number}__AGENT"] = role;
    }

    private static void Hear(string? line, TaskCompletionSource listens)
    {
        if (line?.Contains("Ctrl-C stops", StringComparison.Ordinal) == true) listens.TrySetResult();
    }
}
