using System.CommandLine;
using System.CommandLine.Parsing;
using Routing.Simulation;
using Spectre.Console;

namespace Routing.Cli;

/// <summary><c>routing simulate</c>: runs scenarios with the production engine in virtual time.</summary>
internal static class SimulateCommand
{
    private static readonly Argument<string[]> Files = new("SCENARIO.json")
    {
        Arity = ArgumentArity.OneOrMore,
        Description = "The scenario; several, or a folder of them, are summed up.",
    };

    public static Command Build()
    {
        var command = new Command("simulate", "Runs a scenario with the production engine and reports service levels, waits and occupancy.")
        {
            Files, ScenarioArguments.Policy, ScenarioArguments.Seed, ScenarioArguments.Replications, PageFile.Html, PageFile.Date, CommandOutput.Json,
        };
        command.Validators.Add(CheckUsage);
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(parsed, cancellationToken)));
        return command;
    }

    private static void CheckUsage(CommandResult usage)
    {
        string[] files = [.. usage.GetResult(Files)?.Tokens.Select(token => token.Value) ?? []];
        // As many files as one likes would take in an option that there is not, too.
        foreach (string option in files.Where(file => file.StartsWith('-'))) usage.AddError($"There is no option {option}.");
        bool areSeveral = files.Length > 1 || (files.Length == 1 && Directory.Exists(files[0]));
        if (areSeveral && usage.GetResult(PageFile.Html) is not null) usage.AddError("--html takes a single scenario.");
    }

    private static int Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        string[] files = parsed.GetRequiredValue(Files);
        return files.Length == 1 && !Directory.Exists(files[0])
            ? RunOne(parsed, files[0], cancellationToken)
            : RunSeveral(parsed, [.. files.SelectMany(FilesOf)], cancellationToken);
    }

    private static int RunOne(ParseResult parsed, string file, CancellationToken cancellationToken)
    {
        Scenario scenario = ScenarioArguments.With(parsed, file);
        PageFile.EnsureWritable(parsed);
        var output = new CommandOutput(parsed);
        SimulationReport report = Watched(output, scenario, cancellationToken);
        output.Write(report, SimulationTables.Of);
        PageFile.Write(parsed, file, heading => SimulationPage.Of(report, heading));
        return ExitCodes.Done;
    }

    private static int RunSeveral(ParseResult parsed, List<string> files, CancellationToken cancellationToken)
    {
        var output = new CommandOutput(parsed);
        List<(string File, SimulationReport Report)> runs =
            [.. files.Select(file => (file, Watched(output, ScenarioArguments.With(parsed, file), cancellationToken)))];
        output.Write(SeveralReport.Of(runs), SeveralTables.Of);
        return ExitCodes.Done;
    }

    /// <summary>A folder stands for the scenarios in it, by name.</summary>
    private static IEnumerable<string> FilesOf(string path)
    {
        if (!Directory.Exists(path)) return [path];
        string[] files = [.. Directory.GetFiles(path, "*.json").Order(StringComparer.Ordinal)];
        return files.Length > 0 ? files : throw new FormatException($"No scenario (*.json) in the folder {path}.");
    }

    private static SimulationReport Watched(CommandOutput output, Scenario scenario, CancellationToken cancellationToken) =>
        !output.ShowsProgress
            ? Simulation.Simulation.Run(scenario, null, cancellationToken)
            : output.Console.Progress().AutoClear(true).Start(context =>
            {
                ProgressTask task = context.AddTask("replications", maxValue: scenario.Replications);
                return Simulation.Simulation.Run(scenario, new Steps(task), cancellationToken);
            });

    /// <summary>Moves a progress bar on from any thread.</summary>
    private sealed class Steps(ProgressTask task) : IProgress<int>
    {
        public void Report(int value) => task.Increment(1);
    }
}
