namespace Routing.Faults;

/// <summary>Programs of the product as they were built.</summary>
internal static class BuiltProgram
{
    /// <summary>The assembly of a project under <c>src</c>, built in the same configuration as this program, or null.</summary>
    internal static string? Find(string project)
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        string configuration = folder.Parent?.Name ?? "Release";
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Routing.sln"))) folder = folder.Parent;
        if (folder is null) return null;
        string file = Path.Combine(folder.FullName, "src", project, "bin", configuration, "net10.0", $"{project}.dll");
        return File.Exists(file) ? file : null;
    }
}
