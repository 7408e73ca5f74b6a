using System.Text.Json;

namespace Routing.Gateway.Tests;

/// <summary>One operation of the API's description, as far as requests are made of it.</summary>
internal sealed record FuzzOperation(string Method, string Path, IReadOnlyList<string> Queries, JsonElement? Body)
{
    /// <summary>All operations of a description.</summary>
    internal static IReadOnlyList<FuzzOperation> AllOf(JsonElement description) =>
    [
        .. from path in description.GetProperty("paths").EnumerateObject()
           from operation in path.Value.EnumerateObject()
           select new FuzzOperation(operation.Name.ToUpperInvariant(), path.Name, QueriesOf(operation.Value), BodyOf(operation.Value)),
    ];

    private static string[] QueriesOf(JsonElement operation) => !operation.TryGetProperty("parameters", out JsonElement parameters)
        ? []
        : [.. parameters.EnumerateArray().Where(item => item.GetProperty("in").GetString() == "query").Select(item => item.GetProperty("name").GetString()!)];

    private static JsonElement? BodyOf(JsonElement operation) =>
        operation.TryGetProperty("requestBody", out JsonElement body)
        && body.GetProperty("content").TryGetProperty("application/json", out JsonElement json)
        && json.TryGetProperty("schema", out JsonElement schema)
            ? schema
            : null;
}
