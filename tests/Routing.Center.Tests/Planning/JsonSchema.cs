using System.Text.Json;
using System.Text.RegularExpressions;

namespace Routing.Center.Tests;

/// <summary>As much of JSON Schema 2020-12 as plans/plan.schema.json uses; a keyword it does not know is an exception.</summary>
internal sealed class JsonSchema(JsonElement root)
{
    private static readonly string[] Annotations = ["$schema", "$defs", "title", "description", "default", "$ref", "required", "propertyNames"];

    internal JsonElement Root { get; } = root;

    /// <summary>The schema behind references.</summary>
    internal JsonElement Resolve(JsonElement schema) => schema.TryGetProperty("$ref", out JsonElement reference)
        ? Root.GetProperty("$defs").GetProperty(reference.GetString()!["#/$defs/".Length..])
        : schema;

    /// <summary>What is wrong with <paramref name="value"/>: a path and the keyword that it offends.</summary>
    internal IEnumerable<string> Validate(JsonElement value, JsonElement reference, string path)
    {
        JsonElement schema = Resolve(reference);
        foreach (JsonProperty keyword in schema.EnumerateObject())
        {
            if (Annotations.Contains(keyword.Name)) continue;
            if (keyword.Name is "properties" or "additionalProperties" or "items")
            {
                foreach (string mistake in Children(value, schema, keyword, path)) yield return mistake;
            }
            else if (!Holds(value, keyword.Name, keyword.Value))
            {
                yield return $"{path}: {keyword.Name}";
            }
        }

        if (value.ValueKind != JsonValueKind.Object || !schema.TryGetProperty("required", out JsonElement required)) yield break;
        foreach (JsonElement name in required.EnumerateArray())
        {
            if (!value.TryGetProperty(name.GetString()!, out _)) yield return $"{path}.{name}: required";
        }
    }

    private IEnumerable<string> Children(JsonElement value, JsonElement schema, JsonProperty keyword, string path)
    {
        if (keyword.Name == "items")
        {
            return value.ValueKind != JsonValueKind.Array ? [] : value.EnumerateArray().SelectMany((item, index) => Validate(item, keyword.Value, $"{path}[{index}]"));
        }

        if (value.ValueKind != JsonValueKind.Object) return [];
        if (keyword.Name == "properties")
        {
            return value.EnumerateObject().Where(field => keyword.Value.TryGetProperty(field.Name, out _))
                .SelectMany(field => Validate(field.Value, keyword.Value.GetProperty(field.Name), $"{path}.{field.Name}"));
        }

        IEnumerable<JsonProperty> others = value.EnumerateObject().Where(
            field => !schema.TryGetProperty("properties", out JsonElement known) || !known.TryGetProperty(field.Name, out _));
        return keyword.Value.ValueKind == JsonValueKind.False
            ? others.Select(field => $"{path}.{field.Name}: additionalProperties")
            : others.SelectMany(field => Validate(field.Value, keyword.Value, $"{path}.{field.Name}"));
    }

    private bool Holds(JsonElement value, string keyword, JsonElement argument) => keyword switch
    {
        "type" => IsOfType(value, argument.GetString()!),
        "enum" => argument.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)),
        "const" => JsonElement.DeepEquals(argument, value),
        "anyOf" => argument.EnumerateArray().Any(one => !Validate(value, one, string.Empty).Any()),
        "pattern" => value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, argument.GetString()!),
        "minimum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() >= argument.GetDouble(),
        "maximum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() <= argument.GetDouble(),
        "exclusiveMinimum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() > argument.GetDouble(),
        "minLength" => value.ValueKind != JsonValueKind.String || value.GetString()!.Length >= argument.GetInt32(),
        "maxLength" => value.ValueKind != JsonValueKind.String || value.GetString()!.Length <= argument.GetInt32(),
        "minProperties" => value.ValueKind != JsonValueKind.Object || value.EnumerateObject().Count() >= argument.GetInt32(),
        "minItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= argument.GetInt32(),
        "maxItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() <= argument.GetInt32(),
        _ => throw new NotSupportedException($"The keyword {keyword}."),
    };

    private static bool IsOfType(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        _ => throw new NotSupportedException($"The type {type}."),
    };
}
