using System.Text.Json;

namespace Routing.Gateway.Tests;

/// <summary>The API's description and the API itself say the same.</summary>
[Trait("Runs", "embedded")]
public sealed class WireInDescriptionTests(ApiFixture fixture)
{
    private static readonly string[] Session = ["X-Agent-Session"];

    [Fact]
    public async Task QueryParameters_AreNamedAsTheyAreSent()
    {
        string[] names = [.. (await OperationsAsync()).SelectMany(operation => ParametersOf(operation.Value, "query")).Distinct()];
        Assert.All(names, name => Assert.True(char.IsLower(name[0]), name));
        Assert.Contains("from", names);
    }

    [Fact]
    public async Task SessionHeader_IsDescribedWhereARequestWithoutOneIsRefused()
    {
        (await fixture.Api.PutAsync("/v1/agents/described", new { name = "D" })).Expect(200);
        foreach ((string name, JsonElement operation) in await OperationsAsync())
        {
            if (!name.Contains("/v1/agents/{agentId}/", StringComparison.Ordinal)) continue;
            string[] parts = name.Split(' ');
            Reply reply = await fixture.Api.SendAsync(new HttpMethod(parts[0]), Fill(parts[1]), BodyOf(operation) is null ? null : """{"toQueue":"general","reason":"break"}""");
            bool isMissed = reply.Status == 401 && reply["code"] == "session-missing";
            Assert.True(ParametersOf(operation, "header").SequenceEqual(isMissed ? Session : []), $"{name}: {reply.Status} {reply["code"]}");
        }
    }

    [Fact]
    public async Task FieldsThatABodyNeeds_AreThoseThatAreMissedInAnEmptyOne()
    {
        JsonElement schemas = (await DescriptionAsync()).GetProperty("components").GetProperty("schemas");
        int checkedBodies = 0;
        foreach ((string name, JsonElement operation) in await OperationsAsync())
        {
            if (BodyOf(operation) is not { } schema || !schemas.TryGetProperty(schema, out JsonElement body)) continue;
            string[] needed = body.TryGetProperty("required", out JsonElement required) ? [.. required.EnumerateArray().Select(each => each.GetString()!)] : [];
            string[] parts = name.Split(' ');
            Reply reply = await fixture.Api.SendAsync(new HttpMethod(parts[0]), Fill(parts[1]), "{}");
            bool isMissed = reply.Status == 400 && reply["code"] == "missing-field";
            // A whole event in the body, which has a media type of its own.
            if (reply.Status == 415) continue;
            if (needed.Length > 0) Assert.True(isMissed && needed.Contains(reply["field"]), $"{name}: {reply.Status} {reply["field"]}");
            checkedBodies += needed.Length > 0 ? 1 : 0;
        }

        Assert.InRange(checkedBodies, 8, 40);
    }

    [Fact]
    public async Task Problems_AreDescribedEverywhere() =>
        Assert.All(await OperationsAsync(), operation => Assert.True(operation.Value.GetProperty("responses").GetProperty("default").GetProperty("content").TryGetProperty("application/problem+json", out _), operation.Key));

    private static string Fill(string path) => path.Replace("{agentId}", "described", StringComparison.Ordinal).Replace("{reservationId}", "1", StringComparison.Ordinal)
        .Replace("{callId}", "nothing", StringComparison.Ordinal).Replace("{queueId}", "general", StringComparison.Ordinal);

    private static IEnumerable<string> ParametersOf(JsonElement operation, string place) => !operation.TryGetProperty("parameters", out JsonElement all)
        ? []
        : all.EnumerateArray().Where(each => each.GetProperty("in").GetString() == place).Select(each => each.GetProperty("name").GetString()!);

    private static string? BodyOf(JsonElement operation) =>
        operation.TryGetProperty("requestBody", out JsonElement body) && body.GetProperty("content").TryGetProperty("application/json", out JsonElement json)
            && json.GetProperty("schema").TryGetProperty("$ref", out JsonElement schema)
            ? schema.GetString()!.Split('/')[^1]
            : null;

    private async Task<JsonElement> DescriptionAsync() => (await fixture.Api.GetAsync("/openapi/v1.json")).Expect(200).Body;

    private async Task<Dictionary<string, JsonElement>> OperationsAsync() => (await DescriptionAsync()).GetProperty("paths").EnumerateObject()
        .SelectMany(path => path.Value.EnumerateObject().Select(operation => (Name: $"{operation.Name.ToUpperInvariant()} {path.Name}", operation.Value)))
        .ToDictionary(each => each.Name, each => each.Value);
}
