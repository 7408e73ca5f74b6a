using System.Text.Json;
using System.Text.Json.Nodes;

namespace Routing.Gateway.Tests;

/// <summary>The routing plan over HTTP.</summary>
public sealed class PlanEndpointsTests(ApiFixture fixture)
{
    private ApiClient Api => fixture.Api;

    [Fact]
    public async Task PutWithTheRightVersion_TakesEffectAndTheOldVersionNoMore()
    {
        string tag = (await Api.GetAsync("/v1/plan")).Expect(200).Headers.ETag!.Tag;
        Reply put = (await Api.PutAsync("/v1/plan", TestPlan.Json, ("If-Match", tag))).Expect(200);
        Assert.Equal("True", put["applied"]);
        Assert.NotEqual(tag, put.Headers.ETag!.Tag);
        (await Api.PutAsync("/v1/plan", TestPlan.Json, ("If-Match", tag))).ExpectProblem(412, "plan-changed");
        Assert.Equal(put.Headers.ETag, (await Api.GetAsync("/v1/plan")).Headers.ETag);
    }

    // Against a cluster these go to different nodes.
    [Fact]
    public async Task PutsOfTwoAuthorsAtOnce_DoNotBothTakeEffect()
    {
        string tag = (await Api.GetAsync("/v1/plan")).Expect(200).Headers.ETag!.Tag;
        Reply[] puts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Api.PutAsync("/v1/plan", TestPlan.Json, ("If-Match", tag))));
        Assert.Equal([200, 412, 412, 412], puts.Select(put => put.Status).Order());
    }

    [Fact]
    public async Task PlanWithComments_IsGivenBackAsStrictJsonOrAsWritten()
    {
        string written = "// the tests' plan\n" + TestPlan.Json;
        (await Api.PutAsync("/v1/plan", written)).Expect(200);
        Assert.Equal("unicom", (await Api.GetAsync("/v1/plan")).Expect(200)["center"]);
        Assert.Equal(written, (await Api.GetAsync("/v1/plan?asWritten=true")).Expect(200).Text);
    }

    [Fact]
    public async Task DryRun_ChecksOnly()
    {
        string tag = (await Api.GetAsync("/v1/plan")).Expect(200).Headers.ETag!.Tag;
        Assert.Equal("False", (await Api.PutAsync("/v1/plan?dryRun=true", TestPlan.Json)).Expect(200)["applied"]);
        Assert.Equal(tag, (await Api.GetAsync("/v1/plan")).Headers.ETag!.Tag);
        (await Api.PutAsync("/v1/plan?dryRun=maybe", TestPlan.Json)).ExpectProblem(400, "invalid-field", "dryRun");
    }

    [Theory]
    [InlineData("/v1/plan")]
    [InlineData("/v1/plan?dryRun=true")]
    public async Task PlanWithTenMistakes_NamesEveryOneAndTheOldOneStays(string path)
    {
        string before = (await Api.GetAsync("/v1/plan")).Expect(200).Text;
        Reply reply = (await Api.PutAsync(path, TenMistakes())).ExpectProblem(400, "invalid-plan");
        string?[] paths = [.. reply.Body.GetProperty("mistakes").EnumerateArray().Select(mistake => mistake.GetProperty("path").GetString())];
        Assert.True(paths.Length >= 10, reply.Text);
        for (int i = 0; i < 10; i++) Assert.Contains(paths, mistake => mistake!.StartsWith($"queues[{i}].serviceLevel", StringComparison.Ordinal));
        Assert.Equal(before, (await Api.GetAsync("/v1/plan")).Expect(200).Text);
    }

    [Theory]
    [InlineData("{\"queues\": [")]
    [InlineData("plan")]
    public async Task PlanThatIsNoJson_IsMalformed(string body) => (await Api.PutAsync("/v1/plan", body)).ExpectProblem(400, "malformed-json");

    [Fact]
    public async Task PlanOver4MiB_IsTooLarge() =>
        (await Api.PutAsync("/v1/plan", "{\"x\":\"" + new string('x', 4_194_304) + "\"}")).ExpectProblem(413, "too-large");

    [Fact]
    public async Task PlanThatIsNoObject_HasAMistake() => (await Api.PutAsync("/v1/plan", "[1]")).ExpectProblem(400, "invalid-plan");

    private static string TenMistakes()
    {
        JsonNode plan = JsonNode.Parse(TestPlan.Json)!;
        for (int i = 0; i < 10; i++) plan["queues"]![i]!["serviceLevel"] = new JsonObject { ["withinSeconds"] = -1 - i, ["target"] = 0.8 };
        return plan.ToJsonString(new JsonSerializerOptions());
    }
}
