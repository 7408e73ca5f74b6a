using System.CommandLine;
using Routing.Simulation;

namespace Routing.Cli;

/// <summary>The page that a command writes besides its result.</summary>
internal static class PageFile
{
    public static Option<FileInfo?> Html { get; } = new("--html") { Description = "Write the result as one self-contained HTML page, too." };

    public static Option<DateOnly?> Date { get; } = new("--date") { Description = "Date on the page, yyyy-MM-dd; today by default." };

    /// <summary>Fails before the long run rather than after it; a page that is there already stays as it is.</summary>
    /// <exception cref="IOException">The page can't be written there.</exception>
    /// <exception cref="UnauthorizedAccessException">The page may not be written there.</exception>
    public static void EnsureWritable(ParseResult parsed) =>
        parsed.GetValue(Html)?.Open(FileMode.OpenOrCreate, FileAccess.Write).Dispose();

    /// <summary>Writes the page where one is asked for.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="scenario">The scenario's file.</param>
    /// <param name="page">Makes the page.</param>
    public static void Write(ParseResult parsed, string scenario, Func<PageHeading, string> page)
    {
        if (parsed.GetValue(Html) is not { } file) return;
        DateOnly date = parsed.GetValue(Date) ?? DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        File.WriteAllText(file.FullName, page(new PageHeading(Path.GetFileName(scenario), date)));
    }
}
