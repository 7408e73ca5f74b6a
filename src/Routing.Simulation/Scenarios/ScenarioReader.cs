using System.Text.Json;
using System.Text.Json.Nodes;
using Routing.Center;

namespace Routing.Simulation;

/// <summary>Reads SCENARIO.json.</summary>
public static class ScenarioReader
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Reads a scenario and looks its names up.</summary>
    /// <param name="json">The file's text.</param>
    /// <param name="folder">Where the files it names lie.</param>
    /// <param name="policy">Policy to put in place of the plan's, or null.</param>
    /// <exception cref="FormatException">It is not a good scenario; the message has every mistake found.</exception>
    /// <exception cref="IOException">A file it names can't be read.</exception>
    public static Scenario Read(string json, string folder, string? policy = null)
    {
        try
        {
            ScenarioFile file = JsonSerializer.Deserialize(json, ScenarioJson.Default.ScenarioFile) ?? throw new FormatException("The scenario is empty.");
            RoutingPlan plan = ReadPlan(file.Plan, folder, policy);
            return new ScenarioCompiler(file, new PlanTable(plan), folder).Compile(plan.Policy.Name);
        }
        catch (JsonException broken)
        {
            throw new FormatException($"The scenario is not as documented: {broken.Message}", broken);
        }
    }

    private static RoutingPlan ReadPlan(JsonElement plan, string folder, string? policy)
    {
        string text = plan.ValueKind switch
        {
            JsonValueKind.String => File.ReadAllText(Path.Combine(folder, plan.GetString()!)),
            JsonValueKind.Object => plan.GetRawText(),
            _ => throw new FormatException("plan: must be a routing plan or the name of its file."),
        };
        if (policy is not null) text = WithPolicy(text, policy);
        RoutingPlan? read = PlanReader.Parse(text, out IReadOnlyList<PlanMistake> mistakes);
        if (read is not null) return read;
        throw new FormatException(string.Join('\n', mistakes.Where(mistake => !mistake.IsWarning).Select(mistake => $"plan.{mistake.Path}: {mistake.Message}")));
    }

    private static string WithPolicy(string text, string policy)
    {
        JsonNode? node = JsonNode.Parse(text, null, Lenient);
        if (node is JsonObject plan) plan["policy"] = policy;
        return node?.ToJsonString() ?? text;
    }
}
