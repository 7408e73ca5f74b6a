namespace Routing.Gateway.Tests;

/// <summary>The search over past and present calls.</summary>
public sealed class HistoryEndpointsTests(ApiFixture fixture)
{
    [Fact]
    public async Task Search_PagesNewestFirstWithoutLossOrDoubles()
    {
        string queue = fixture.NewQueue();
        List<string> offered = [];
        for (int i = 0; i < 5; i++) offered.Add(await fixture.OfferAsync(queue));
        List<string> found = [];
        string? next = string.Empty;
        while (next is not null)
        {
            Reply page = (await fixture.Api.GetAsync($"/v1/calls?queue={queue}&limit=2&after={next}")).Expect(200);
            found.AddRange(page.Body.GetProperty("calls").EnumerateArray().Select(call => call.GetProperty("callId").GetString()!));
            next = page["next"];
        }

        offered.Reverse();
        Assert.Equal(offered, found);
    }

    [Fact]
    public async Task SearchWithAcceptCsv_GivesAFile()
    {
        string queue = fixture.NewQueue();
        string callId = await fixture.OfferAsync(queue);
        Reply reply = (await fixture.Api.GetAsync($"/v1/calls?queue={queue}", null, ("Accept", "text/csv"))).Expect(200);
        Assert.Equal("text/csv", reply.ContentHeaders.ContentType?.MediaType);
        string[] lines = reply.Text.Split("\r\n");
        Assert.StartsWith("callId,source,state,queue", lines[0], StringComparison.Ordinal);
        Assert.StartsWith($"{callId},dev,queued,{queue},,20", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("from=yesterday", "from")]
    [InlineData("to=2026-01-01T00:00:00", "to")]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=1001", "limit")]
    [InlineData("after=-1", "after")]
    [InlineData("state=happy", "state")]
    public async Task SearchForTheImpossible_NamesTheField(string query, string field) =>
        (await fixture.Api.GetAsync($"/v1/calls?{query}")).ExpectProblem(400, "invalid-field", field);
}
