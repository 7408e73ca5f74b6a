using System.Text.Json;
using System.Text.Json.Nodes;

namespace Routing.Center.Tests;

/// <summary>Plans spoilt at random: reading never throws, and what the check lets pass can be compiled and used.</summary>
public class PlanMutationTests
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private static readonly string[] Values =
    [
        "null", "true", "false", "-1", "0", "1", "2", "20.5", "1e300", "\"\"", "\"vip\"", "\"general\"", "\"3g\"", "\"nowhere\"",
        "\"always\"", "\"escalated\"", "\"24:00\"", "\"monday\"", "[]", "{}", "[[]]", "[{}]", "[\"vip\"]", "{\"vip\":\"general\"}",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void SpoiltPlan_IsRefusedOrWorks(int seed)
    {
        Random random = new(seed);
        int good = 0;
        for (int round = 0; round < 300; round++)
        {
            string json = Spoil(random, 1 + random.Next(3));
            RoutingPlan? plan = PlanReader.Parse(json, out IReadOnlyList<PlanMistake> mistakes);
            Assert.Equal(plan is null, mistakes.Any(mistake => !mistake.IsWarning));
            if (plan is null) continue;
            good++;
            Use(plan);
        }

        Assert.InRange(good, 30, 270);
    }

    private static void Use(RoutingPlan plan)
    {
        CompiledPlan compiled = CompiledPlan.Compile(plan, new PlanNumbers());
        OpeningCalendar calendar = CalendarCompiler.Compile(plan, 0, 7 * 86_400_000L);
        foreach (string tier in (string[])["none", "gold", "supreme"])
        {
            CallRequest call = new() { CallId = "1", Dnis = "10015", Needs = ["elderly"], Language = "en", Customer = new CustomerCard("c", "3g-postpaid", tier) };
            Classification way = compiled.Classify(call, 86_400_000, calendar);
            Assert.True(compiled.Table.Queues[way.Queue].Exists);
            Assert.InRange(way.Extra, 0, compiled.Table.Extras.Count - 1);
            Assert.InRange(way.Priority, 0, 15);
        }
    }

    private static string Spoil(Random random, int times)
    {
        JsonNode plan = JsonNode.Parse(PlanFiles.Text("unicom.json"), documentOptions: Lenient)!;
        for (int time = 0; time < times; time++)
        {
            JsonNode[] places = [.. Descendants(plan)];
            JsonNode place = places[random.Next(places.Length)];
            switch (place.Parent)
            {
                case JsonObject parent when random.Next(3) == 0:
                    parent.Remove(place.GetPropertyName());
                    break;
                case JsonArray parent when random.Next(3) == 0:
                    parent.Remove(place);
                    break;
                default:
                    place.ReplaceWith(JsonNode.Parse(Values[random.Next(Values.Length)]));
                    break;
            }
        }

        return plan.ToJsonString();
    }

    private static IEnumerable<JsonNode> Descendants(JsonNode node)
    {
        IEnumerable<JsonNode?> children = node switch
        {
            JsonObject fields => fields.Select(field => field.Value),
            JsonArray items => items,
            _ => [],
        };
        return children.OfType<JsonNode>().SelectMany(child => Descendants(child).Prepend(child));
    }
}
