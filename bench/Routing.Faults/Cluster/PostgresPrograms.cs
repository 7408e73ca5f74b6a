using System.Diagnostics;

namespace Routing.Faults;

/// <summary>The programs of a PostgreSQL server, run as an ordinary user: they refuse to run with the rights of root.</summary>
/// <param name="folder">Where they stand.</param>
/// <param name="user">Whose rights they get where this program has root's.</param>
internal sealed class PostgresPrograms(string folder, string user)
{
    private static bool IsRoot => Environment.UserName == "root";

    /// <summary>Folder of the newest programs installed, or null.</summary>
    internal static string? Find()
    {
        const string Installed = "/usr/lib/postgresql";
        IEnumerable<string> versions = Directory.Exists(Installed)
            ? Directory.GetDirectories(Installed).OrderDescending().Select(version => Path.Combine(version, "bin"))
            : [];
        return versions
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator))
            .FirstOrDefault(each => File.Exists(Path.Combine(each, "initdb")) && File.Exists(Path.Combine(each, "pg_ctl")));
    }

    /// <summary>Lets the server's user write to a folder.</summary>
    internal async Task OwnAsync(string path)
    {
        if (IsRoot) await RunAsync(new ProcessStartInfo("chown", [user, path])).ConfigureAwait(false);
    }

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="InvalidOperationException">It ended with another code than 0.</exception>
    internal Task RunAsync(string program, params string[] arguments)
    {
        string file = Path.Combine(folder, program);
        return RunAsync(IsRoot
            ? new ProcessStartInfo("setpriv", [$"--reuid={user}", $"--regid={user}", "--clear-groups", file, .. arguments])
            : new ProcessStartInfo(file, arguments));
    }

    // What they say of success is nobody's news; errors come through.
    private static async Task RunAsync(ProcessStartInfo start)
    {
        start.WorkingDirectory = "/";
        start.RedirectStandardOutput = true;
        using Process process = Process.Start(start)!;
        await process.StandardOutput.ReadToEndAsync().ConfigureAwait(false);
        await process.WaitForExitAsync().ConfigureAwait(false);
        if (process.ExitCode != 0) throw new InvalidOperationException($"{start.FileName} {string.Join(' ', start.ArgumentList)} ended with {process.ExitCode}.");
    }
}
