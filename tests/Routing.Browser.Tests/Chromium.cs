namespace Routing.Browser.Tests;

/// <summary>The system's own browser; none is ever downloaded.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <summary>Its program, by ROUTING_BROWSER or found in the PATH, or null.</summary>
    internal static string? Program { get; } = Environment.GetEnvironmentVariable("ROUTING_BROWSER") ?? Find();

    /// <summary>Why tests that need a browser are skipped, or null.</summary>
    internal static string? Missing => Program is null ? $"No browser is installed: none of {string.Join(", ", Names)} is in the PATH." : null;

    private static string? Find() =>
        (from directory in (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
         from name in Names
         let program = Path.Combine(directory, name)
         where File.Exists(program)
         select program).FirstOrDefault();
}
