using System.Text.Json;

namespace Routing.Gateway.Tests;

/// <summary>Follow-ups from the complaint to its settlement.</summary>
public sealed class FollowUpEndpointsTests(ApiFixture fixture)
{
    [Fact]
    public async Task FollowUp_IsOpenedShownRepliedAndResolved()
    {
        Desktop desk = await fixture.SignInAsync(fixture.NewQueue());
        string customer = fixture.NewId("customer");
        long id = await CompleteAsync(desk, customer, new { followUp = new { kind = "complaint", note = "no signal" } });

        JsonElement open = Assert.Single(await ListAsync(desk, "&state=open"));
        Assert.Equal((id, "complaint", "no signal", "open"), (open.GetProperty("id").GetInt64(), TextOf(open, "kind"), TextOf(open, "note"), TextOf(open, "state")));
        Assert.Equal((desk.AgentId, customer, false), (TextOf(open, "owner"), TextOf(open, "customerId"), open.GetProperty("overdue").GetBoolean()));
        DateTimeOffset openedAt = open.GetProperty("openedAt").GetDateTimeOffset();
        DateTimeOffset replyBy = open.GetProperty("replyBy").GetDateTimeOffset();
        Assert.Equal(new DateTimeOffset(openedAt.Date.AddDays(3), TimeSpan.Zero), replyBy);
        Assert.Equal((replyBy, replyBy.AddDays(3)), (open.GetProperty("due").GetDateTimeOffset(), open.GetProperty("resolveBy").GetDateTimeOffset()));

        Reply replied = (await fixture.Api.PostAsync($"/v1/follow-ups/{id}/reply", null, desk.Session)).Expect(200);
        Assert.Equal(("replied", desk.AgentId), (replied["state"], replied["repliedBy"]));
        Assert.Equal(replied.Text, (await fixture.Api.PostAsync($"/v1/follow-ups/{id}/reply")).Expect(200).Text);
        Assert.Equal("resolved", (await fixture.Api.PostAsync($"/v1/follow-ups/{id}/resolve")).Expect(200)["state"]);
        (await fixture.Api.PostAsync($"/v1/follow-ups/{id}/reply")).ExpectProblem(409, "invalid-transition");
        Assert.Empty(await ListAsync(desk, "&state=open"));
        Assert.Single(await ListAsync(desk, "&state=resolved"));
    }

    [Fact]
    public async Task ListOfThoseDue_GoesByTheNextDeadline()
    {
        Desktop desk = await fixture.SignInAsync(fixture.NewQueue());
        await CompleteAsync(desk, fixture.NewId("customer"), new { followUp = new { kind = "complaint" } });
        await CompleteAsync(desk, fixture.NewId("customer"), new { followUp = new { kind = "letter" } });

        Assert.Equal(["complaint", "letter"], (await ListAsync(desk, string.Empty)).Select(item => TextOf(item, "kind")));
        Assert.Equal(["complaint"], (await ListAsync(desk, "&limit=1")).Select(item => TextOf(item, "kind")));
        string due = TextOf((await ListAsync(desk, string.Empty))[0], "due");
        Assert.Equal("complaint", TextOf(Assert.Single(await ListAsync(desk, $"&due={due}")), "kind"));
        Assert.Empty(await ListAsync(desk, "&due=now"));
        Assert.Empty(await ListAsync(desk, "&due="));
    }

    [Theory]
    [InlineData("due=tomorrow", "due")]
    [InlineData("state=closed", "state")]
    [InlineData("owner=%20", "owner")]
    [InlineData("limit=0", "limit")]
    public async Task ImpossibleWish_NamesItsField(string query, string field) =>
        (await fixture.Api.GetAsync("/v1/follow-ups?" + query)).ExpectProblem(400, "invalid-field", field);

    [Theory]
    [InlineData("999999999")]
    [InlineData("abc")]
    [InlineData("-1")]
    public async Task UnknownFollowUp_IsNotFound(string id)
    {
        (await fixture.Api.PostAsync($"/v1/follow-ups/{id}/reply")).ExpectProblem(404, "unknown-follow-up");
        (await fixture.Api.PostAsync($"/v1/follow-ups/{id}/resolve")).ExpectProblem(404, "unknown-follow-up");
    }

    [Fact]
    public async Task ForeignSession_DoesNotMoveIt()
    {
        Desktop owner = await fixture.SignInAsync(fixture.NewQueue());
        Desktop other = await fixture.SignInAsync(fixture.NewQueue());
        long id = await CompleteAsync(owner, null, new { followUp = new { kind = "letter" } });
        (await fixture.Api.PostAsync($"/v1/follow-ups/{id}/reply", null, other.Session)).ExpectProblem(409, "not-your-follow-up");
        (await fixture.Api.PostAsync($"/v1/follow-ups/{id}/reply", null, owner.Session)).Expect(200);
    }

    [Fact]
    public async Task NextCallOfTheCustomer_IsTheOwnersAndTellsOfTheMatter()
    {
        string queue = fixture.NewQueue();
        Desktop owner = await fixture.SignInAsync(queue);
        string customer = fixture.NewId("customer");
        long id = await CompleteAsync(owner, customer, new { followUp = new { kind = "letter", note = "send the bill" } });
        await (await fixture.SignInAsync(queue)).ReadyAsync();
        await owner.ReadyAsync();
        (await fixture.Api.PostAsync("/v1/calls", new { callId = fixture.NewId("call"), queue, customer = new { id = customer } })).Expect(202);

        Reply assignment = (await owner.GetAsync("/assignment?waitSeconds=0")).Expect(200);
        HasMatter(assignment.Body, id);
        (await owner.PostAsync($"/reservations/{assignment["reservationId"]}/accept")).Expect(200);
        HasMatter((await owner.GetAsync("/self")).Expect(200).Body.GetProperty("call"), id);
    }

    [Fact]
    public async Task Counts_ShowInTheMetrics()
    {
        string text = (await fixture.Api.GetAsync("/metrics")).Expect(200).Text;
        Assert.Contains("# TYPE routing_follow_ups gauge\n", text, StringComparison.Ordinal);
        foreach (string state in (string[])["open", "replied", "resolved", "overdue"])
        {
            Assert.Contains($"routing_follow_ups{{center=\"unicom\",state=\"{state}\"}} ", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Description_NamesTheRoutes()
    {
        JsonElement paths = (await fixture.Api.GetAsync("/openapi/v1.json")).Expect(200).Body.GetProperty("paths");
        JsonElement list = paths.GetProperty("/v1/follow-ups").GetProperty("get");
        Assert.Equal(["due", "owner", "state", "limit"], list.GetProperty("parameters").EnumerateArray().Select(item => TextOf(item, "name").ToLowerInvariant()));
        Assert.True(paths.GetProperty("/v1/follow-ups/{id}/reply").TryGetProperty("post", out _));
        Assert.True(paths.GetProperty("/v1/follow-ups/{id}/resolve").TryGetProperty("post", out _));
    }

    private static void HasMatter(JsonElement shown, long id)
    {
        Assert.True(shown.GetProperty("ownerOf").GetBoolean());
        JsonElement matter = Assert.Single(shown.GetProperty("followUps").EnumerateArray().ToArray());
        Assert.Equal((id, "letter", "send the bill"), (matter.GetProperty("id").GetInt64(), TextOf(matter, "kind"), TextOf(matter, "note")));
    }

    /// <summary>Takes a call of the customer and completes it; the follow-up's id.</summary>
    private async Task<long> CompleteAsync(Desktop desk, string? customer, object body)
    {
        await desk.ReadyAsync();
        string callId = fixture.NewId("call");
        JsonElement card = (await fixture.Api.GetAsync($"/v1/agents/{desk.AgentId}")).Expect(200).Body;
        string queue = card.GetProperty("skills")[0].GetProperty("skill").GetString()!;
        (await fixture.Api.PostAsync("/v1/calls", new { callId, queue, customer = new { id = customer } })).Expect(202);
        (await desk.PostAsync($"/reservations/{await desk.PullAsync()}/accept")).Expect(200);
        Reply done = (await desk.PostAsync($"/calls/{callId}/complete", body)).Expect(200);
        (await desk.PostAsync("/wrap-up/end")).Expect(200);
        (await desk.PostAsync("/not-ready", new { reason = "meal" })).Expect(200);
        return done.Body.GetProperty("followUpId").GetInt64();
    }

    private async Task<JsonElement[]> ListAsync(Desktop desk, string more) =>
        [.. (await fixture.Api.GetAsync($"/v1/follow-ups?owner={desk.AgentId}{more}")).Expect(200).Body.GetProperty("followUps").EnumerateArray()];

    private static string TextOf(JsonElement item, string name) => item.GetProperty(name).GetString()!;
}
