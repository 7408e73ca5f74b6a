using System.Text.Json;
using System.Text.Json.Nodes;

namespace Routing.Center;

/// <summary>Reads routing plans. Comments and trailing commas are allowed; unknown fields are mistakes.</summary>
public static class PlanReader
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Reads and checks a plan.</summary>
    /// <param name="json">The file's text.</param>
    /// <param name="mistakes">Every mistake found, errors first; empty for a plan without any.</param>
    /// <returns>The plan, or null where a mistake is an error.</returns>
    public static RoutingPlan? Parse(string json, out IReadOnlyList<PlanMistake> mistakes)
    {
        MistakeList found = new();
        RoutingPlan? plan = Form(json, found);
        if (plan is not null) PlanCheck.Check(plan, found);
        mistakes = found.All;
        return found.HasErrors ? null : plan;
    }

    /// <summary>
    /// Reads a plan that was checked before it was stored. Leaves out the check of its meaning, so that the outcome depends
    /// neither on this machine's time-zone data nor on checks that became stricter since.
    /// </summary>
    /// <exception cref="FormatException">The text is not even the form of a plan; the message has the first mistake.</exception>
    public static RoutingPlan ReadChecked(string json)
    {
        MistakeList found = new();
        RoutingPlan? plan = Form(json, found);
        if (plan is not null && !found.HasErrors) return plan;
        throw new FormatException($"{found.All[0].Path}: {found.All[0].Message}");
    }

    private static RoutingPlan? Form(string json, MistakeList mistakes)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, Lenient);
            JsonObject copy = new PlanShape(mistakes).Copy(document.RootElement);
            return copy.Deserialize(PlanJson.Default.RoutingPlan);
        }
        catch (JsonException broken)
        {
            // The text's own lines and columns count from 1; what follows the first break can't be read.
            string reason = broken.Message.Split(" LineNumber:")[0];
            mistakes.Malformed("$", $"is not JSON at line {broken.LineNumber + 1}, column {broken.BytePositionInLine + 1}: {reason}");
            return null;
        }
        catch (Exception broken) when (broken is InvalidOperationException or ArgumentException)
        {
            // How the JSON reader speaks of half a surrogate pair, written as such or as an escape.
            mistakes.Malformed("$", "has a text that is not Unicode: half of a surrogate pair");
            return null;
        }
    }
}
