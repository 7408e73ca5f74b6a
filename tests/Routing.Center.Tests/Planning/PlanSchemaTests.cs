using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Routing.Core;

namespace Routing.Center.Tests;

public class PlanSchemaTests
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private readonly JsonSchema _schema = new(JsonDocument.Parse(PlanFiles.Text("plan.schema.json")).RootElement);

    public static TheoryData<string> Plans => PlanFiles.Names;

    [Fact]
    public void SchemaAndRecords_HaveTheSameFields()
    {
        List<string> differences = [];
        int compared = Compare(PlanJson.Default.RoutingPlan, _schema.Root, "plan", differences);

        Assert.Empty(differences);
        Assert.True(compared >= 23, $"Only {compared} records were compared.");
    }

    [Fact]
    public void EveryFieldOfTheSchema_IsDescribed()
    {
        IEnumerable<JsonElement> objects = _schema.Root.GetProperty("$defs").EnumerateObject().Select(definition => definition.Value).Append(_schema.Root);
        IEnumerable<JsonProperty> fields = objects.Select(ObjectOf).Where(one => one.TryGetProperty("properties", out _))
            .SelectMany(one => one.GetProperty("properties").EnumerateObject());

        Assert.All(fields, field => Assert.True(_schema.Resolve(field.Value).TryGetProperty("description", out _), field.Name));
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public void ShippedPlan_IsValidByTheSchema(string name)
    {
        using JsonDocument plan = JsonDocument.Parse(PlanFiles.Text(name), Lenient);

        Assert.Empty(_schema.Validate(plan.RootElement, _schema.Root, "plan"));
    }

    [Theory]
    [InlineData("""{ "queues": [] }""", "plan.queues: minItems")]
    [InlineData("""{}""", "plan.queues: required")]
    [InlineData("""{ "queues": [{ "id": "a", "colour": 1 }] }""", "plan.queues[0].colour: additionalProperties")]
    [InlineData("""{ "queues": [{ "id": "a", "units": 0 }] }""", "plan.queues[0].units: minimum")]
    [InlineData("""{ "queues": [{ "id": "a", "serviceLevel": { "target": 0 } }] }""", "plan.queues[0].serviceLevel.target: exclusiveMinimum")]
    [InlineData("""{ "queues": [{ "id": "a" }], "policy": "best" }""", "plan.policy: anyOf")]
    [InlineData("""{ "queues": [{ "id": "a", "overflow": [{ "afterSeconds": 5, "redirect": "desk" }] }] }""", "plan.queues[0].overflow[0].redirect: pattern")]
    [InlineData("""{ "queues": [{ "id": "a", "overflow": [{ "afterSeconds": 5, "announce": "" }] }] }""", "plan.queues[0].overflow[0].announce: minLength")]
    [InlineData("""{ "queues": [{ "id": "a", "turnAway": { "full": {} } }] }""", "plan.queues[0].turnAway.full: minProperties")]
    public void MistakeOfThePlanCheck_IsOneByTheSchemaToo(string json, string expected)
    {
        using JsonDocument plan = JsonDocument.Parse(json);

        Assert.Equal(expected, Assert.Single(_schema.Validate(plan.RootElement, _schema.Root, "plan")));
        Assert.Null(PlanReader.Parse(json, out _));
    }

    [Fact]
    public void DefaultsOfTheSchema_AreThoseOfTheRecords()
    {
        Assert.Equal(400, new RoutingPlan().RetentionDays);
        List<string> differences = [];
        foreach ((string definition, JsonTypeInfo type) in Definitions())
        {
            object record = type.CreateObject!();
            foreach (JsonProperty field in ObjectOf(_schema.Resolve(Reference(definition))).GetProperty("properties").EnumerateObject())
            {
                if (!field.Value.TryGetProperty("default", out JsonElement expected)) continue;
                object? actual = type.Properties.Single(property => property.Name == field.Name).Get!(record);
                if (JsonSerializer.Serialize(actual) != expected.GetRawText()) differences.Add($"{definition}.{field.Name}: {actual}");
            }
        }

        Assert.Empty(differences);
    }

    [Fact]
    public void EveryPolicy_HasItsNameInPlansAndSchema()
    {
        JsonElement policy = _schema.Resolve(Reference("policy"));
        string[] byName = Names(AmongWays(policy, "string"));
        string[] withSettings = Names(AmongWays(policy, "object").GetProperty("properties").GetProperty("name"));
        Assert.Equal(Enum.GetValues<PolicyKind>(), PlanWords.Policies.Values.Order());
        Assert.Equal(PlanWords.Policies.Words.Order(), byName.Order());
        Assert.Equal(byName, withSettings);

        static string[] Names(JsonElement words) => [.. words.GetProperty("enum").EnumerateArray().Select(word => word.GetString()!)];
    }

    private static IEnumerable<(string Definition, JsonTypeInfo Type)> Definitions() =>
    [
        ("queue", PlanJson.Default.QueuePlan), ("serviceLevel", PlanJson.Default.ServiceLevelPlan), ("need", PlanJson.Default.NeedPlan),
        ("wrapUp", PlanJson.Default.WrapUpPlan), ("entryPoint", PlanJson.Default.EntryPointPlan), ("rule", PlanJson.Default.RulePlan),
        ("share", PlanJson.Default.SharePlan), ("sticky", PlanJson.Default.StickyPlan), ("policy", PlanJson.Default.PolicyPlan),
        ("connect", PlanJson.Default.ConnectPlan), ("followUp", PlanJson.Default.FollowUpPlan), ("skill", PlanJson.Default.SkillPlan),
    ];

    private static JsonElement Reference(string definition) => JsonDocument.Parse($$"""{ "$ref": "#/$defs/{{definition}}" }""").RootElement;

    /// <summary>The object among the ways of writing a value.</summary>
    private JsonElement ObjectOf(JsonElement reference) => AmongWays(reference, "object");

    private JsonElement AmongWays(JsonElement reference, string type)
    {
        JsonElement schema = _schema.Resolve(reference);
        return schema.TryGetProperty("anyOf", out JsonElement ways)
            ? ways.EnumerateArray().Select(_schema.Resolve).First(way => way.GetProperty("type").GetString() == type)
            : schema;
    }

    private int Compare(JsonTypeInfo type, JsonElement schema, string path, List<string> differences)
    {
        JsonElement fields = ObjectOf(schema).GetProperty("properties");
        IEnumerable<string> written = fields.EnumerateObject().Select(field => field.Name).Where(name => name != "$schema");
        string[] known = [.. type.Properties.Select(property => property.Name)];
        differences.AddRange(written.Except(known).Select(name => $"{path}.{name} is only in the schema"));
        differences.AddRange(known.Except(written).Select(name => $"{path}.{name} is only in the record"));
        return 1 + type.Properties.Where(property => fields.TryGetProperty(property.Name, out _))
            .Sum(property => CompareValue(property.PropertyType, fields.GetProperty(property.Name), $"{path}.{property.Name}", differences));
    }

    private int CompareValue(Type declared, JsonElement schema, string path, List<string> differences)
    {
        Type type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (type.IsPrimitive || type == typeof(string)) return 0;
        JsonTypeInfo info = PlanJson.Default.GetTypeInfo(type)!;
        return info.Kind switch
        {
            JsonTypeInfoKind.Enumerable => CompareValue(info.ElementType!, AmongWays(schema, "array").GetProperty("items"), path, differences),
            JsonTypeInfoKind.Dictionary => CompareValue(info.ElementType!, _schema.Resolve(schema).GetProperty("additionalProperties"), path, differences),
            _ => Compare(info, schema, path, differences),
        };
    }
}
