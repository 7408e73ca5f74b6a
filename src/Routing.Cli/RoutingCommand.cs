using System.CommandLine;
using System.Data.Common;
using Routing.Center;

namespace Routing.Cli;

/// <summary>The command <c>routing</c>: its subcommands, and what their ends mean to the caller.</summary>
internal static class RoutingCommand
{
    /// <summary>Runs one command line.</summary>
    /// <returns>0 done, 1 refused or failed, 2 usage.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        var parsed = Build().Parse(args);
        if (parsed.Errors.Count > 0)
            return Usage(parsed, error);
        try
        {
            var configuration = new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false };
            return await parsed.InvokeAsync(configuration);
        }
        catch (Exception failure) when (IsExpected(failure))
        {
            await error.WriteLineAsync($"routing: {failure.Message}");
            return ExitCodes.Failed;
        }
    }

    private static RootCommand Build() => new("Routes, staffs, imports, drives: the tools of the contact-routing engine.")
    {
        ImportCommand.Build(),
        SimulateCommand.Build(),
        StaffCommand.Build(),
        DriveCommand.Build(),
        PlanCommand.Build(),
        JournalCommand.Build(),
        HistoryCommand.Build(),
        DatabaseCommand.Build(),
    };

    private static int Usage(ParseResult parsed, TextWriter error)
    {
        foreach (var mistake in parsed.Errors)
            error.WriteLine($"routing: {mistake.Message}");
        error.WriteLine("Add --help for the usage.");
        return ExitCodes.Usage;
    }

    // What a user can meet: files that are missing, unreadable, malformed or damaged, servers that do not answer.
    private static bool IsExpected(Exception failure) =>
        failure is IOException or UnauthorizedAccessException or FormatException or HttpRequestException
            or TimeZoneNotFoundException or OperationCanceledException or DbException or JournalDamagedException or JournalFencedException
            or RulesVersionException;
}
