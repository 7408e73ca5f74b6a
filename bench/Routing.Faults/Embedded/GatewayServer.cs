using System.Diagnostics;

namespace Routing.Faults;

/// <summary>The built gateway with its center in the same process and its data in a folder.</summary>
/// <param name="file">The gateway's assembly.</param>
/// <param name="data">The data folder.</param>
/// <param name="logs">Folder of its log.</param>
internal sealed class GatewayServer(string file, string data, string logs) : INodeProgram
{
    /// <summary>The plan that the campaign starts with.</summary>
    internal static string PlanFile => Path.Combine(AppContext.BaseDirectory, "gateway-plan.json");

    /// <inheritdoc/>
    public string LogOf(int number) => Path.Combine(logs, "gateway.log");

    /// <inheritdoc/>
    public Process Start(int number, int port, int siloPort) => LoggedProcess.Start(
        new ProcessStartInfo(
            "dotnet", [file, "--environment", "Development", "--urls", $"http://127.0.0.1:{port}", "--plan", PlanFile, "--data", data]),
        LogOf(number));

    /// <summary>The gateway built in the same configuration beside this program, or null.</summary>
    internal static string? Find() => BuiltProgram.Find("Routing.Gateway");
}
