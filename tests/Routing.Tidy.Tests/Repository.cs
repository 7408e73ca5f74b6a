namespace Routing.Tidy.Tests;

/// <summary>The files of the repository this test was built from, without what builds and programs leave behind.</summary>
internal static class Repository
{
    private static readonly HashSet<string> Ignored =
        [".git", ".vs", ".idea", "bin", "obj", "data", "artifacts", "TestResults", "BenchmarkDotNet.Artifacts", "node_modules"];

    private static readonly HashSet<string> TextEndings =
        [".cs", ".md", ".json", ".csproj", ".props", ".targets", ".sh", ".yml", ".yaml", ".slnf", ".html", ".css", ".js", ".sql", ".txt", ".csv", ".svg", ""];

    /// <summary>The folder that holds the solution.</summary>
    internal static string Root { get; } = FindRoot();

    /// <summary>Every file, by its path from the root with slashes.</summary>
    internal static IReadOnlyList<string> Files { get; } = [.. List(Root).Order(StringComparer.Ordinal)];

    /// <summary>Every C# file.</summary>
    internal static IReadOnlyList<SourceFile> Sources { get; } =
        [.. Files.Where(path => path.EndsWith(".cs", StringComparison.Ordinal)).Select(path => new SourceFile(path, Read(path)))];

    /// <summary>The C# files that ship.</summary>
    internal static IEnumerable<SourceFile> Product => Sources.Where(file => file.IsProduct);

    /// <summary>Files of text, whatever their language.</summary>
    internal static IEnumerable<string> TextFiles => Files.Where(path => TextEndings.Contains(Path.GetExtension(path)));

    /// <summary>Project files.</summary>
    internal static IEnumerable<string> Projects => Files.Where(path => path.EndsWith(".csproj", StringComparison.Ordinal));

    /// <summary>Markdown files.</summary>
    internal static IEnumerable<string> Documents => Files.Where(path => path.EndsWith(".md", StringComparison.Ordinal));

    /// <summary>The text of a file.</summary>
    internal static string Read(string path) => File.ReadAllText(Path.Combine(Root, path)).ReplaceLineEndings("\n");

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Routing.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not stand inside the repository.");
    }

    private static IEnumerable<string> List(string folder)
    {
        foreach (string file in Directory.EnumerateFiles(folder))
        {
            if (!Ignored.Contains(Path.GetFileName(file))) yield return Path.GetRelativePath(Root, file).Replace('\\', '/');
        }

        foreach (string inner in Directory.EnumerateDirectories(folder).Where(inner => !Ignored.Contains(Path.GetFileName(inner))))
        {
            foreach (string file in List(inner)) yield return file;
        }
    }
}
