using System.Diagnostics;

namespace Routing.Faults;

/// <summary>The built node, and how it is started for a campaign.</summary>
/// <param name="file">The node's assembly.</param>
/// <param name="connectionString">The cluster's database.</param>
/// <param name="logs">Folder of the nodes' logs.</param>
/// <param name="settings">Further command line of every node.</param>
internal sealed class NodeProgram(string file, string connectionString, string logs, IReadOnlyList<string> settings) : INodeProgram
{
    /// <summary>How long a node that was told to leave serves on.</summary>
    internal const int LeaveSeconds = 2;

    /// <inheritdoc/>
    public string LogOf(int number) => Path.Combine(logs, $"node-{number}.log");

    /// <inheritdoc/>
    public Process Start(int number, int port, int siloPort)
    {
        string[] arguments =
        [
            file, "--environment", "Development", "--urls", $"http://127.0.0.1:{port}", "--plan", Path.Combine(AppContext.BaseDirectory, "plan.json"),
            "--Routing:Cluster:SiloPort", $"{siloPort}", "--Routing:Cluster:GatewayPort", "0",
            "--Routing:Cluster:LeaveAfterSeconds", $"{LeaveSeconds}", .. settings,
        ];
        var start = new ProcessStartInfo("dotnet", arguments);
        start.Environment["ConnectionStrings__Routing"] = connectionString;
        return LoggedProcess.Start(start, LogOf(number));
    }

    /// <summary>The node built in the same configuration beside this program, or null.</summary>
    internal static string? Find() => BuiltProgram.Find("Routing.Silo");
}
