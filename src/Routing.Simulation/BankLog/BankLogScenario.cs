using System.Text.Json;
using System.Text.Json.Nodes;

namespace Routing.Simulation;

/// <summary>
/// A date of the bank's log as a scenario with the plan anonymous-bank: its calls as a trace, each agent at work from its first to its
/// last call.
/// </summary>
public static class BankLogScenario
{
    private const string PlanName = "anonymous-bank.json";
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true };

    /// <summary>Writes one scenario and one trace per date, named by it, for example 1999-01-03.json and 1999-01-03.csv.</summary>
    /// <param name="log">The log.</param>
    /// <param name="folder">Where to; made where it is not there.</param>
    /// <returns>The scenarios' files by date.</returns>
    /// <exception cref="IOException">They can't be written there.</exception>
    public static IReadOnlyList<string> Write(BankLogCalls log, string folder)
    {
        Directory.CreateDirectory(folder);
        List<string> files = [];
        foreach (BankLogDay day in BankLogDay.Of(log))
        {
            string trace = CsvValue.Of(day.Date) + ".csv";
            using var writer = new StreamWriter(Path.Combine(folder, trace));
            TraceFile.Write(writer, day.Calls);
            files.Add(Path.Combine(folder, Path.ChangeExtension(trace, ".json")));
            File.WriteAllText(files[^1], ScenarioOf(day, trace).ToJsonString(Options) + "\n");
        }

        return files;
    }

    private static JsonObject ScenarioOf(BankLogDay day, string trace) => new()
    {
        ["plan"] = Plan(),
        ["durationSeconds"] = SecondsFrom(day, day.End) + 1,
        ["warmupSeconds"] = 0,
        ["replications"] = 1,
        ["arrivals"] = new JsonObject { ["trace"] = trace },
        ["agents"] = new JsonArray([.. day.Shifts.GroupBy(shift => shift.AgentId).Select(agent => GroupOf(day, agent.Key, agent))]),
    };

    private static JsonObject GroupOf(BankLogDay day, string agent, IEnumerable<AgentShift> shifts) => new()
    {
        ["group"] = agent,
        ["count"] = 1,
        ["queues"] = new JsonArray("preferred", "ordinary"),
        ["shifts"] = new JsonArray([.. shifts.Select(shift => new JsonObject
        {
            ["fromSeconds"] = Math.Max(0, SecondsFrom(day, shift.From)),
            ["untilSeconds"] = SecondsFrom(day, shift.To),
        })]),
    };

    private static double SecondsFrom(BankLogDay day, DateTimeOffset at) => (at - day.Start).TotalSeconds;

    private static JsonNode Plan()
    {
        using Stream stream = typeof(BankLogScenario).Assembly.GetManifestResourceStream(PlanName)!;
        JsonNode plan = JsonNode.Parse(stream, null, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip })!;
        plan.AsObject().Remove("$schema");
        return plan;
    }
}
