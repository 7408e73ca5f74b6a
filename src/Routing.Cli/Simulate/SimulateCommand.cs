using System.CommandLine;
using Routing.Simulation;
using Spectre.Console;

namespace Routing.Cli;

/// <summary><c>routing simulate</c>: runs a scenario with the production engine in virtual time.</summary>
internal static class SimulateCommand
{
    private static readonly Option<string?> Policy = new("--policy") { Description = "Policy in place of the plan's: guard, lex, lexg, fifo, priority, weighted." };

    public static Command Build()
    {
        var command = new Command("simulate", "Runs a scenario with the production engine and reports service levels, waits and occupancy.")
        {
            ScenarioArguments.File, Policy, ScenarioArguments.Seed, ScenarioArguments.Replications, PageFile.Html, PageFile.Date, CommandOutput.Json,
        };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(parsed, cancellationToken)));
        return command;
    }

    private static int Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        Scenario scenario = ScenarioArguments.Read(parsed, parsed.GetValue(Policy));
        PageFile.EnsureWritable(parsed);
        var output = new CommandOutput(parsed);
        SimulationReport report = output.ShowsProgress
            ? RunWatched(output.Console, scenario, cancellationToken)
            : Simulation.Simulation.Run(scenario, null, cancellationToken);
        output.Write(report, SimulationTables.Of);
        PageFile.Write(parsed, parsed.GetValue(ScenarioArguments.File)!, heading => SimulationPage.Of(report, heading));
        return ExitCodes.Done;
    }

    private static SimulationReport RunWatched(IAnsiConsole console, Scenario scenario, CancellationToken cancellationToken) =>
        console.Progress().AutoClear(true).Start(context =>
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
