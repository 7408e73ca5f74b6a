using System.Runtime.CompilerServices;

namespace Routing.Center.Tests;

/// <summary>The plans that are shipped, as files of the source tree.</summary>
internal static class PlanFiles
{
    internal static string Folder { get; } = Path.GetFullPath(Path.Combine(Here(), "../../../plans"));

    internal static TheoryData<string> Names { get; } =
        [.. Directory.GetFiles(Folder, "*.json").Select(path => Path.GetFileName(path)!).Where(name => name != "plan.schema.json").Order(StringComparer.Ordinal)];

    internal static string Text(string name) => File.ReadAllText(Path.Combine(Folder, name));

    internal static RoutingPlan Read(string name) => PlanReader.Parse(Text(name), out _) ?? throw new InvalidDataException(name);

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
