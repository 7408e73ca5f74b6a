using System.Diagnostics;

namespace Routing.Faults;

/// <summary>Processes whose output is kept in a file.</summary>
internal static class LoggedProcess
{
    /// <summary>Starts one; what it writes is added to <paramref name="log"/>.</summary>
    internal static Process Start(ProcessStartInfo start, string log)
    {
        var writing = new Lock();
        void Keep(string? line)
        {
            if (line is null) return;
            lock (writing) File.AppendAllText(log, line + Environment.NewLine);
        }

        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        Process process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }
}
