using System.Diagnostics;
using System.Globalization;
using System.Text;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;

namespace Routing.Benchmarks;

/// <summary>The committed record of a whole run.</summary>
internal static class ResultFile
{
    internal static string Write(IReadOnlyList<Summary> summaries, string loadBefore)
    {
        string root = FindRoot();
        var text = new StringBuilder();
        text.AppendLine("# Engine benchmarks").AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"- Taken {TimeProvider.System.GetUtcNow():yyyy-MM-dd HH:mm} UTC at commit {Commit(root)}.");
        text.AppendLine(CultureInfo.InvariantCulture, $"- {Environment.ProcessorCount} processors; load average before {loadBefore}.");
        text.AppendLine("- `dotnet run -c Release --project bench/Routing.Benchmarks`; what each benchmark does stands in its class.");
        text.AppendLine("- Policy `guard`, every tenth queue protected; one operation is one command unless its class says otherwise.");
        text.AppendLine("- Counters, timers and events are part of every engine figure; journal encoding is not.").AppendLine();
        text.AppendLine("## Ratios").AppendLine().Append(Ratios.Of(summaries)).AppendLine();
        foreach (Summary summary in summaries)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"## {summary.BenchmarksCases[0].Descriptor.Type.Name}").AppendLine();
            text.AppendLine(Table(summary)).AppendLine();
        }

        string path = Path.Combine(root, "bench", "results", "engine.md");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text.ToString().ReplaceLineEndings("\n").TrimEnd('\n') + "\n");
        return path;
    }

    /// <summary>What else the machine is doing, where the system tells.</summary>
    internal static string ReadLoad() =>
        File.Exists("/proc/loadavg") ? string.Join(", ", File.ReadAllText("/proc/loadavg").Split(' ')[..3]) : "unknown";

    private static string Table(Summary summary)
    {
        var logger = new AccumulationLogger();
        MarkdownExporter.GitHub.ExportToLog(summary, logger);
        IEnumerable<string> lines = logger.GetLog().Split('\n').Select(line => line.TrimEnd());
        return string.Join('\n', lines).Trim('\n');
    }

    private static string Commit(string root)
    {
        try
        {
            using Process git = Process.Start(new ProcessStartInfo("git", ["rev-parse", "--short", "HEAD"])
            {
                WorkingDirectory = root,
                RedirectStandardOutput = true,
            })!;
            return git.StandardOutput.ReadToEnd().Trim();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "unknown";
        }
    }

    internal static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Routing.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The program does not stand inside the repository.");
    }
}
