using System.Diagnostics;

namespace Routing.Gateway.Tests;

/// <summary>Programs of the system that tests use where they are installed.</summary>
internal static class Tool
{
    /// <summary>Why tests that need a program are skipped, or null.</summary>
    internal static string? Missing(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)))
            ? null
            : $"{program} is not installed.";

    /// <summary>Starts a program whose output is of no interest.</summary>
    internal static Process Start(string program, params IReadOnlyList<string> arguments)
    {
        Process process = Process.Start(Call(program, arguments))!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>Runs a program to its end with an input; its exit code and all that it said.</summary>
    internal static async Task<(int Code, string Said)> RunAsync(string input, string program, params IReadOnlyList<string> arguments)
    {
        using Process process = Process.Start(Call(program, arguments))!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }

    private static ProcessStartInfo Call(string program, IReadOnlyList<string> arguments)
    {
        var call = new ProcessStartInfo(program) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in arguments) call.ArgumentList.Add(argument);
        return call;
    }
}
