using System.CommandLine;
using System.Globalization;
using Routing.Simulation;
using Spectre.Console;

namespace Routing.Cli;

/// <summary><c>routing staff SCENARIO.json --group NAME</c>: the smallest count of a group, by simulation.</summary>
internal static class ScenarioStaff
{
    public static int Run(ParseResult parsed, string file, string group, CancellationToken cancellationToken)
    {
        var output = new CommandOutput(parsed);
        Scenario scenario = ScenarioArguments.With(parsed, file);
        PageFile.EnsureWritable(parsed);
        var search = new StaffSearch(scenario, group, progress: run => Show(output, run));
        StaffRun found = search.Search(cancellationToken);
        output.Write(new ScenarioStaffReport(group, found.Agents, scenario.Replications, found.Report, [.. search.Runs.Select(TryOf)]), report => report.Rows());
        PageFile.Write(parsed, file, heading => StaffingPage.Of(group, found, search.Runs, heading));
        return ExitCodes.Done;
    }

    private static void Show(CommandOutput output, StaffRun run)
    {
        if (output.ShowsProgress) output.Console.Write(new Text(LineOf(run) + "\n"));
    }

    private static ScenarioStaffTry TryOf(StaffRun run) =>
        new(run.Agents, run.MeetsTargets, run.Report.Queues.ToDictionary(queue => queue.Id, queue => queue.ServiceLevel.Mean));

    private static string LineOf(StaffRun run) =>
        $"{run.Agents,7:N0} {(run.MeetsTargets ? "meets" : "fails")}  "
        + string.Join("  ", run.Report.Queues.Select(queue => $"{queue.Id} {queue.ServiceLevel.Mean.ToString("0.0000", CultureInfo.InvariantCulture)}"));
}
