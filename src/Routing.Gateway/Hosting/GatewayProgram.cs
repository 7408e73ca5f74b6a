namespace Routing.Gateway;

/// <summary>The gateway as a program of its own, with the center inside.</summary>
public static class GatewayProgram
{
    /// <summary>Runs until stopped; gives the exit code.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        await Task.Yield();
        throw new NotSupportedException();
    }
}
