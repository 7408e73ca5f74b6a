using System.CommandLine;
using System.CommandLine.Parsing;
using Routing.Simulation;

namespace Routing.Cli;

/// <summary><c>routing staff</c>: the smallest staff, of a single queue by formula, of a scenario's group by simulation.</summary>
internal static class StaffCommand
{
    private static readonly Argument<string?> Scenario = new("SCENARIO.json") { Arity = ArgumentArity.ZeroOrOne, Description = "A scenario to search by simulation." };
    private static readonly Option<string?> Group = new("--group") { Description = "The scenario's agent group whose count is looked for." };
    private static readonly Option<double> Rate = Checked.Positive("--rate", "Contacts per second.");
    private static readonly Option<double> Aht = Checked.Positive("--aht", "Mean handle time in seconds.");
    private static readonly Option<double> Patience = Checked.Positive("--patience", "Mean patience in seconds; without it callers never hang up.");

    private static readonly Option<double> Within = Checked.Number(
        "--within", "Threshold in seconds.", seconds => seconds >= 0 && double.IsFinite(seconds), "0 or more");

    private static readonly Option<double> Target = Checked.Number(
        "--target", "Share to answer within the threshold.", share => share is > 0 and < 1, "above 0 and below 1");

    public static Command Build()
    {
        var command = new Command("staff", "The smallest staff that meets its targets: by Erlang-C or, with patience, Erlang-A; of a scenario by simulation.")
        {
            Scenario, Group, ScenarioArguments.Policy, ScenarioArguments.Seed, ScenarioArguments.Replications, PageFile.Html, PageFile.Date, Rate, Aht, Patience, Within, Target, CommandOutput.Json,
        };
        command.Validators.Add(CheckUsage);
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(parsed, cancellationToken)));
        return command;
    }

    private static void CheckUsage(CommandResult usage)
    {
        Option[] formula = [Rate, Aht, Within, Target];
        if (usage.GetResult(Scenario) is { Tokens.Count: > 0 })
        {
            if (usage.GetResult(Group) is null) usage.AddError("With a scenario, --group names the agents to count.");
            if (formula.Any(option => usage.GetResult(option) is not null)) usage.AddError("A scenario and the formula's options exclude each other.");
            return;
        }

        foreach (Option option in (Option[])[PageFile.Html, ScenarioArguments.Policy])
        {
            if (usage.GetResult(option) is not null) usage.AddError($"{option.Name} needs a scenario.");
        }

        foreach (Option option in formula.Where(option => usage.GetResult(option) is null)) usage.AddError($"{option.Name} is required without a scenario.");
    }

    private static int Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(Scenario) is { } file) return ScenarioStaff.Run(parsed, file, parsed.GetValue(Group)!, cancellationToken);
        double? patience = parsed.GetResult(Patience) is null ? null : parsed.GetValue(Patience);
        var demand = new StaffingDemand(parsed.GetValue(Rate), parsed.GetValue(Aht), patience, parsed.GetValue(Within));
        var outcome = StaffingFormula.SmallestStaff(demand, parsed.GetValue(Target));
        new CommandOutput(parsed).Write(StaffReport.Of(outcome, demand), report => report.Rows());
        return ExitCodes.Done;
    }
}
