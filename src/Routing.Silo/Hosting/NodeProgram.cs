using System.Data.Common;
using Routing.Center;
using Routing.Gateway;

namespace Routing.Silo;

/// <summary>A node of the cluster as a program of its own: silo and gateway in one process.</summary>
public static class NodeProgram
{
    /// <summary>Runs until stopped.</summary>
    /// <returns>0 after an orderly leave, 1 when a start was refused.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            await using WebApplication node = await NodeHost.StartAsync(args);
            foreach (string url in node.Urls) Console.WriteLine($"Node of the cluster at {url} (wallboard /, agent desktop /desk, supervisor /supervisor)");
            await node.WaitForShutdownAsync();
            return 0;
        }
        catch (Exception refusal) when (refusal is StartRefusedException or DbException or DatabaseNotMigratedException)
        {
            await Console.Error.WriteLineAsync(refusal.Message);
            return 1;
        }
        catch (IOException exception) when (exception.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            await Console.Error.WriteLineAsync($"{exception.Message} Stop what listens there, or choose another address with --urls.");
            return 1;
        }
    }
}
