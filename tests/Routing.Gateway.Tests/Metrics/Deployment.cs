namespace Routing.Gateway.Tests;

/// <summary>The files that stand beside the product.</summary>
internal static class Deployment
{
    /// <summary>Where a file of the repository is.</summary>
    internal static string PathOf(string file)
    {
        string directory = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(directory, "Routing.sln"))) directory = Path.GetDirectoryName(directory)!;
        return Path.Combine(directory, file);
    }
}
