using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Routing.Center;

/// <summary>
/// Checks the form of a plan against the records that it is read into, and makes a copy in which every value has the right
/// type: what is malformed is left out, so that the rest can be checked for its meaning in the same go.
/// </summary>
/// <remarks>
/// Short ways of writing: a list of texts may be one text, and an object of <see cref="Shorthands"/> the value of one field.
/// </remarks>
internal sealed class PlanShape(MistakeList mistakes)
{
    private static readonly Dictionary<Type, string> Shorthands = new()
    {
        [typeof(PolicyPlan)] = "name",
        [typeof(SkillPlan)] = "id",
        [typeof(NeedPlan)] = "skill",
    };

    /// <summary>The right copy of a whole plan.</summary>
    internal JsonObject Copy(JsonElement plan)
    {
        if (plan.ValueKind == JsonValueKind.Object) return Fields(plan, PlanJson.Default.RoutingPlan, string.Empty);
        mistakes.Malformed("$", "must be an object, the routing plan");
        return [];
    }

    /// <summary>The path of a field.</summary>
    internal static string Join(string path, string field) => path.Length == 0 ? field : $"{path}.{field}";

    private JsonObject Fields(JsonElement element, JsonTypeInfo type, string path)
    {
        JsonObject copy = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (JsonProperty field in element.EnumerateObject())
        {
            string fieldPath = Join(path, field.Name);
            if (!seen.Add(field.Name))
            {
                mistakes.Malformed(fieldPath, "is given twice");
            }
            else if (type.Properties.FirstOrDefault(property => property.Name == field.Name) is { } known)
            {
                if (Value(field.Value, known.PropertyType, fieldPath) is { } value) copy[field.Name] = value;
            }
            else if (fieldPath != "$schema")
            {
                mistakes.Malformed(fieldPath, $"is not a field; known here: {string.Join(", ", type.Properties.Select(property => property.Name))}");
            }
        }

        return copy;
    }

    private JsonNode? Value(JsonElement element, Type declared, string path)
    {
        Type type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (type == typeof(string)) return Scalar(element, element.ValueKind == JsonValueKind.String, path, "a text");
        if (type == typeof(bool)) return Scalar(element, element.ValueKind is JsonValueKind.True or JsonValueKind.False, path, "true or false");
        if (type == typeof(int)) return Scalar(element, IsNumber(element) && element.TryGetInt32(out _), path, "a whole number");
        if (type == typeof(double)) return Scalar(element, IsNumber(element) && double.IsFinite(element.GetDouble()), path, "a number");
        JsonTypeInfo info = PlanJson.Default.GetTypeInfo(type) ?? throw new NotSupportedException($"No metadata of {type}.");
        return info.Kind switch
        {
            JsonTypeInfoKind.Enumerable => Items(element, info.ElementType!, path),
            JsonTypeInfoKind.Dictionary => Entries(element, info.ElementType!, path),
            _ => Object(element, info, path),
        };
    }

    private JsonValue? Scalar(JsonElement element, bool isRight, string path, string wanted)
    {
        if (isRight) return JsonValue.Create(element);
        mistakes.Malformed(path, $"must be {wanted}, not {Found(element)}");
        return null;
    }

    private JsonArray? Items(JsonElement element, Type item, string path)
    {
        if (element.ValueKind == JsonValueKind.String && item == typeof(string)) return [JsonValue.Create(element)];
        if (element.ValueKind != JsonValueKind.Array)
        {
            mistakes.Malformed(path, $"must be a list, not {Found(element)}");
            return null;
        }

        // A malformed item leaves an empty one in its place, so that the others keep their index in later paths.
        JsonNode?[] items = [.. element.EnumerateArray().Select((value, index) => Value(value, item, $"{path}[{index}]"))];
        return new JsonArray([.. items.Select(value => value ?? (item == typeof(string) ? JsonValue.Create(string.Empty) : new JsonObject()))]);
    }

    private JsonObject? Entries(JsonElement element, Type item, string path)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            mistakes.Malformed(path, $"must be an object, not {Found(element)}");
            return null;
        }

        JsonObject copy = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (JsonProperty entry in element.EnumerateObject())
        {
            string entryPath = Join(path, entry.Name);
            if (!seen.Add(entry.Name)) mistakes.Malformed(entryPath, "is given twice");
            else if (Value(entry.Value, item, entryPath) is { } value) copy[entry.Name] = value;
        }

        return copy;
    }

    private JsonObject? Object(JsonElement element, JsonTypeInfo type, string path)
    {
        if (element.ValueKind == JsonValueKind.Object) return Fields(element, type, path);
        if (Shorthands.TryGetValue(type.Type, out string? field))
        {
            if (element.ValueKind == JsonValueKind.String) return new JsonObject { [field] = JsonValue.Create(element) };
            mistakes.Malformed(path, $"must be an object or its {field}, not {Found(element)}");
        }
        else
        {
            mistakes.Malformed(path, $"must be an object, not {Found(element)}");
        }

        return null;
    }

    private static bool IsNumber(JsonElement element) => element.ValueKind == JsonValueKind.Number;

    private static string Found(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.Null => "null; leave the field out for its default",
        _ => element.GetRawText(),
    };
}
