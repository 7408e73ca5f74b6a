using System.CommandLine;
using Routing.Simulation;

namespace Routing.Cli;

/// <summary><c>routing import anonymous-bank</c>: the public bank log as a trace and a roster.</summary>
internal static class AnonymousBankImport
{
    private static readonly Argument<FileInfo> Log = new("FILE") { Description = "The log, tab separated." };

    private static readonly Option<FileInfo> Out = new("--out")
    {
        Description = "The trace to write; the roster goes beside it as *.roster.csv.",
        Required = true,
    };

    private static readonly Option<DirectoryInfo?> Scenarios = new("--scenarios")
    {
        Description = "Folder for one scenario per date, with the calls and the roster of the log; for routing simulate.",
    };

    public static Command Build()
    {
        var command = new Command("anonymous-bank", "The call-by-call log of an anonymous bank, 1999.") { Log, Out, Scenarios, CommandOutput.Json };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var output = new CommandOutput(parsed);
        var calls = output.Watch("Reading the log", () => Convert(parsed));
        var trace = parsed.GetRequiredValue(Out).FullName;
        IReadOnlyList<string>? scenarios = parsed.GetValue(Scenarios) is { } folder ? BankLogScenario.Write(calls, folder.FullName) : null;
        output.Write(ImportReport.Of(calls, trace, RosterFile.Beside(trace), scenarios?.Count ?? 0), report => report.Rows());
        return ExitCodes.Done;
    }

    private static BankLogCalls Convert(ParseResult parsed)
    {
        using var log = parsed.GetRequiredValue(Log).OpenText();
        var calls = BankLogReader.Read(log);
        var trace = parsed.GetRequiredValue(Out).FullName;
        using var traceWriter = new StreamWriter(trace);
        TraceFile.Write(traceWriter, calls.Calls);
        using var rosterWriter = new StreamWriter(RosterFile.Beside(trace));
        RosterFile.Write(rosterWriter, calls.Roster);
        return calls;
    }
}
