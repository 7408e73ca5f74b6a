using System.CommandLine;
using Routing.Center;

namespace Routing.Cli;

/// <summary><c>routing plan</c>: routing plans as files.</summary>
internal static class PlanCommand
{
    private static readonly Argument<FileInfo> File = new("PLAN.json") { Description = "The plan." };

    public static Command Build()
    {
        var check = new Command("check", "Says every mistake of a plan with its path in the file.") { File, CommandOutput.Json };
        check.SetAction(Check);
        return new Command("plan", "Routing plans.") { check };
    }

    private static int Check(ParseResult parsed)
    {
        using var reader = parsed.GetRequiredValue(File).OpenText();
        var isGood = PlanReader.Parse(reader.ReadToEnd(), out var mistakes) is not null;
        new CommandOutput(parsed).Write(new PlanReport(isGood, mistakes), report => report.Rows());
        return isGood ? ExitCodes.Done : ExitCodes.Failed;
    }
}
