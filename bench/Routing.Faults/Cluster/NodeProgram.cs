using System.Diagnostics;

namespace Routing.Faults;

/// <summary>The built node, and how it is started for a campaign.</summary>
/// <param name="file">The node's assembly.</param>
/// <param name="connectionString">The cluster's database.</param>
/// <param name="logs">Folder of the nodes' logs.</param>
/// <param name="settings">Further command line of every node.</param>
internal sealed class NodeProgram(string file, string connectionString, string logs, IReadOnlyList<string> settings)
{
    /// <summary>How long a node that was told to leave serves on.</summary>
    internal const int LeaveSeconds = 2;

    /// <summary>Where a node's output goes.</summary>
    internal string LogOf(int number) => Path.Combine(logs, $"node-{number}.log");

    /// <summary>Starts one node.</summary>
    internal Process Start(int number, int port, int siloPort)
    {
        string[] arguments =
        [
            file, "--environment", "Development", "--urls", $"http://127.0.0.1:{port}", "--plan", Path.Combine(AppContext.BaseDirectory, "plan.json"),
            "--Routing:Cluster:SiloPort", $"{siloPort}", "--Routing:Cluster:GatewayPort", "0",
            "--Routing:Cluster:LeaveAfterSeconds", $"{LeaveSeconds}", .. settings,
        ];
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ConnectionStrings__Routing"] = connectionString;
        Process process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Keep(number, line.Data);
        process.ErrorDataReceived += (_, line) => Keep(number, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private void Keep(int number, string? line)
    {
        if (line is null) return;
        lock (this) File.AppendAllText(LogOf(number), line + Environment.NewLine);
    }

    /// <summary>The node built in the same configuration beside this program, or null.</summary>
    internal static string? Find()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        string configuration = folder.Parent?.Name ?? "Release";
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Routing.sln"))) folder = folder.Parent;
        if (folder is null) return null;
        string file = Path.Combine(folder.FullName, "src", "Routing.Silo", "bin", configuration, "net10.0", "Routing.Silo.dll");
        return File.Exists(file) ? file : null;
    }
}
