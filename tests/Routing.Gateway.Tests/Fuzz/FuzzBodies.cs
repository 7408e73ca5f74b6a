using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Routing.Gateway.Tests;

/// <summary>Bodies of requests: such as the description asks for, some of them spoilt.</summary>
internal sealed class FuzzBodies(JsonElement description)
{
    private const string Plan = """
        {"center":"unicom","skills":[{"id":"general"}],"queues":[{"id":"general","serviceLevel":{"withinSeconds":20,"target":0.75},"overflow":[{"afterSeconds":30,"announce":"x"}]}],
        "hours":[{"id":"day","week":[{"days":["mon"],"from":"08:00","to":"18:00"}]}],"classification":[{"when":{"tier":"gold"},"queue":"general"}],"policy":"guard"}
        """;

    private const string CloudEvent = """{"specversion":"1.0","id":"1","source":"/x","type":"routing.call.offered","data":{"callId":"c1","queue":"general"}}""";

    private static readonly string[] Texts =
    [
        "general", "general", "c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8", "fuzz", "cb-1", "abandoned", "ended", "connected", "transferred", "callback", "appointment", "call.*", "2026-12-01T00:00:00Z", "9999-12-31T23:59:59.9999999Z",
        "", " ", "\\u0000", "\\ud800", "\\uffff", "\\u202e", "13800138000", "'; DROP TABLE journal; --", "../../etc/passwd", "https://127.0.0.1/", "https://hooks.example/", "%s%n", "{{7*7}}", "null", "-1", "NaN",
    ];

    private static readonly string[] Numbers =
        ["0", "1", "-1", "5", "15", "16", "2147483647", "2147483648", "-2147483649", "9223372036854775808", "1e308", "1e999", "-1e-999", "0.1", "00", "1.", "123456789012345678901234567890"];

    private static readonly string[] Others =
        ["null", "true", "[]", "{}", "\"x\"", "0", "[[[[[[]]]]]]", "{\"a\":{\"a\":{\"a\":{}}}}", "nul", "undefined", "'x'", "// x", ","];

    /// <summary>A body for an operation.</summary>
    internal byte[] Make(FuzzOperation operation, Random random)
    {
        string text = operation.Path switch
        {
            "/v1/plan" => Plan,
            "/v1/events" => random.Next(2) == 0 ? CloudEvent : $"[{CloudEvent},{CloudEvent}]",
            _ when operation.Body is { } schema => Of(schema, random, 0),
            _ => random.Next(2) == 0 ? string.Empty : "{}",
        };
        return random.Next(3) == 0 ? Encoding.UTF8.GetBytes(text) : Spoil(text, random);
    }

    private string Of(JsonElement schema, Random random, int depth)
    {
        if (depth > 6 || random.Next(40) == 0) return Pick(Others, random);
        if (schema.TryGetProperty("$ref", out JsonElement reference)) return Of(Resolve(reference.GetString()!), random, depth + 1);
        if (schema.TryGetProperty("oneOf", out JsonElement kinds) || schema.TryGetProperty("anyOf", out kinds)) return Of(kinds[random.Next(kinds.GetArrayLength())], random, depth + 1);
        return TypeOf(schema, random) switch
        {
            "object" => ObjectOf(schema, random, depth),
            "array" => $"[{string.Join(',', Enumerable.Range(0, random.Next(4)).Select(_ => schema.TryGetProperty("items", out JsonElement item) ? Of(item, random, depth + 1) : "1"))}]",
            "integer" or "number" => Pick(Numbers, random),
            "boolean" => random.Next(2) == 0 ? "true" : "false",
            "null" => "null",
            _ => $"\"{Pick(Texts, random)}\"",
        };
    }

    private string ObjectOf(JsonElement schema, Random random, int depth)
    {
        List<string> members = [];
        if (schema.TryGetProperty("properties", out JsonElement properties))
        {
            members.AddRange(properties.EnumerateObject().Where(_ => random.Next(4) > 0).Select(property => $"\"{property.Name}\":{Of(property.Value, random, depth + 1)}"));
        }

        if (schema.TryGetProperty("additionalProperties", out JsonElement values) && values.ValueKind == JsonValueKind.Object)
        {
            for (int i = random.Next(4); i > 0; i--) members.Add($"\"{Pick(Texts, random)}\":{Of(values, random, depth + 1)}");
        }

        if (members.Count > 0 && random.Next(10) == 0) members.Add(members[0]);
        return $"{{{string.Join(',', members)}}}";
    }

    private static byte[] Spoil(string text, Random random)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        int at = random.Next(bytes.Length + 1);
        return random.Next(9) switch
        {
            0 => bytes[..at],
            1 => [.. bytes[..at], (byte)random.Next(256), .. bytes[at..]],
            2 => [.. bytes[..at], 0xC3, 0x28, .. bytes[at..]],
            3 => [.. bytes[..at], 0xED, 0xA0, 0x80, .. bytes[at..]],
            4 => [0xEF, 0xBB, 0xBF, .. bytes],
            5 => Encoding.UTF8.GetBytes(new string('[', random.Next(1, 5000))),
            6 => Encoding.UTF8.GetBytes(text.Replace("\"general\"", Pick(Others, random), StringComparison.Ordinal).Replace("20", Pick(Numbers, random), StringComparison.Ordinal)),
            7 => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{{\"a\":{new string('9', random.Next(1, 3000))}}}")),
            _ => Swap(bytes, random),
        };
    }

    private static byte[] Swap(byte[] bytes, Random random)
    {
        for (int i = 0; bytes.Length > 0 && i < 3; i++) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return bytes;
    }

    private static string TypeOf(JsonElement schema, Random random)
    {
        if (!schema.TryGetProperty("type", out JsonElement type)) return schema.TryGetProperty("properties", out _) ? "object" : "string";
        return type.ValueKind == JsonValueKind.Array ? type[random.Next(type.GetArrayLength())].GetString()! : type.GetString()!;
    }

    private JsonElement Resolve(string reference) =>
        reference[2..].Split('/').Aggregate(description, (element, name) => element.GetProperty(name));

    private static string Pick(string[] pool, Random random) => pool[random.Next(pool.Length)];
}
