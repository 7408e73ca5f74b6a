using System.Globalization;

namespace Routing.Benchmarks;

/// <summary>
/// Processor time so far, which says more than the clock where others use the machine too: of this process, and of the threads of one name.
/// </summary>
/// <param name="Process">Of the process.</param>
/// <param name="Thread">Of its threads of that name; zero where the system does not tell.</param>
internal readonly record struct ProcessorTime(TimeSpan Process, TimeSpan Thread)
{
    private const string Tasks = "/proc/self/task";

    /// <summary>Reads it.</summary>
    /// <param name="thread">Beginning of the threads' name; Linux keeps 15 characters of it.</param>
    internal static ProcessorTime Read(string thread)
    {
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        return new ProcessorTime(process.TotalProcessorTime, OfThreads(thread));
    }

    /// <summary>What passed since an earlier reading.</summary>
    internal ProcessorTime Since(ProcessorTime earlier) => new(Process - earlier.Process, Thread - earlier.Thread);

    private static TimeSpan OfThreads(string name)
    {
        if (!OperatingSystem.IsLinux()) return TimeSpan.Zero;
        long nanoseconds = 0;
        foreach (string task in Directory.GetDirectories(Tasks))
        {
            try
            {
                if (!File.ReadAllText($"{task}/comm").StartsWith(name, StringComparison.Ordinal)) continue;
                nanoseconds += long.Parse(File.ReadAllText($"{task}/schedstat").Split(' ')[0], CultureInfo.InvariantCulture);
            }
            catch (IOException)
            {
                // It has ended meanwhile.
            }
        }

        return TimeSpan.FromMicroseconds(nanoseconds / 1_000.0);
    }
}
