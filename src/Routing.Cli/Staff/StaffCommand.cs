using System.CommandLine;
using Routing.Simulation;

namespace Routing.Cli;

/// <summary><c>routing staff</c>: the smallest staff of a single queue, by formula.</summary>
internal static class StaffCommand
{
    private static readonly Option<double> Rate = Required(Checked.Positive("--rate", "Contacts per second."));
    private static readonly Option<double> Aht = Required(Checked.Positive("--aht", "Mean handle time in seconds."));
    private static readonly Option<double> Patience = Checked.Positive("--patience", "Mean patience in seconds; without it callers never hang up.");

    private static readonly Option<double> Within = Required(Checked.Number(
        "--within", "Threshold in seconds.", seconds => seconds >= 0 && double.IsFinite(seconds), "0 or more"));

    private static readonly Option<double> Target = Required(Checked.Number(
        "--target", "Share to answer within the threshold.", share => share is > 0 and < 1, "above 0 and below 1"));

    public static Command Build()
    {
        var command = new Command("staff", "The smallest staff that meets a target, by Erlang-C or, with patience, Erlang-A.")
        {
            Rate, Aht, Patience, Within, Target, CommandOutput.Json,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        double? patience = parsed.GetResult(Patience) is null ? null : parsed.GetValue(Patience);
        var demand = new StaffingDemand(parsed.GetValue(Rate), parsed.GetValue(Aht), patience, parsed.GetValue(Within));
        var outcome = StaffingFormula.SmallestStaff(demand, parsed.GetValue(Target));
        new CommandOutput(parsed).Write(StaffReport.Of(outcome, demand), report => report.Rows());
        return ExitCodes.Done;
    }

    private static Option<double> Required(Option<double> option)
    {
        option.Required = true;
        return option;
    }
}
