using System.CommandLine;
using Routing.Simulation;

namespace Routing.Cli;

/// <summary>What the commands that run scenarios have in common.</summary>
internal static class ScenarioArguments
{
    public static Option<string?> Policy { get; } = new("--policy") { Description = "Policy in place of the plan's: guard, guardg, lex, lexg, fifo, priority, weighted." };

    public static Option<long?> Seed { get; } = new("--seed") { Description = "Seed in place of the scenario's." };

    public static Option<int?> Replications { get; } = CountOf("--replications", "Replications in place of the scenario's.");

    /// <summary>Reads a scenario with what the command line puts in place of its own.</summary>
    public static Scenario With(ParseResult parsed, string file)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(file)) ?? ".";
        Scenario scenario = ScenarioReader.Read(System.IO.File.ReadAllText(file), folder, parsed.GetValue(Policy));
        return scenario with
        {
            Seed = parsed.GetValue(Seed) ?? scenario.Seed,
            Replications = parsed.GetValue(Replications) ?? scenario.Replications,
        };
    }

    private static Option<int?> CountOf(string name, string description)
    {
        var option = new Option<int?>(name) { Description = description };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out int count) && count < 1) result.AddError($"{name} must be 1 or more.");
        });
        return option;
    }
}
