namespace Routing.Gateway.Tests;

/// <summary>What platforms are told of callers who are turned away, or who wait too long.</summary>
public sealed class WaysOutTests(ApiFixture fixture)
{
    private ApiClient Api => fixture.Api;

    [Fact]
    public async Task CallerSentOn_IsAnsweredWithTheNumber()
    {
        var body = new { callId = fixture.NewId("call"), queue = TestPlan.SendingQueue };
        Reply offered = (await Api.PostAsync("/v1/calls", body)).Expect(202);
        Assert.Equal(("redirected", "10010", "nobody here", null), (offered["state"], offered["redirect"], offered["announcement"], offered["callbackOffered"]));

        Reply again = (await Api.PostAsync("/v1/calls", body)).Expect(200);
        Assert.Equal(("redirected", "10010"), (again["state"], again["redirect"]));
        Reply story = (await Api.GetAsync($"/v1/calls/{body.callId}")).Expect(200);
        Assert.Equal(("redirected", "10010"), (story["state"], story["redirect"]));
        Assert.Equal(
            ["call.announce", "call.overflowed", "call.left"],
            story.Body.GetProperty("history").EnumerateArray().Select(item => item.GetProperty("event").GetString()!));
    }

    [Fact]
    public async Task CallbackOfferedAtTheDoor_MayBeAccepted()
    {
        string callId = fixture.NewId("call");
        Reply offered = (await Api.PostAsync("/v1/calls", new { callId, queue = TestPlan.CallingQueue })).Expect(202);
        Assert.Equal(("closed", "True"), (offered["state"], offered["callbackOffered"]));

        (await ReportAsync(callId, "callback-accepted")).ExpectProblem(400, "invalid-field", "number");
        string eventId = fixture.NewId("event");
        Assert.Equal("callback", (await ReportAsync(callId, "callback-accepted", eventId, "13900000000")).Expect(200)["state"]);
        Assert.Equal("callback", (await ReportAsync(callId, "callback-accepted", eventId, "13900000000")).Expect(200)["state"]);
        (await ReportAsync(callId, "callback-accepted", null, "13900000000")).ExpectProblem(409, "invalid-transition");
        Assert.Null((await Api.GetAsync($"/v1/calls/{callId}")).Expect(200)["callbackOffered"]);
    }

    [Fact]
    public async Task CallbackDeclined_LeavesTheCallClosed()
    {
        string callId = fixture.NewId("call");
        (await Api.PostAsync("/v1/calls", new { callId, queue = TestPlan.CallingQueue })).Expect(202);
        Assert.Equal("closed", (await ReportAsync(callId, "callback-declined")).Expect(200)["state"]);
        (await ReportAsync(callId, "callback-accepted", null, "13900000000")).ExpectProblem(409, "invalid-transition");
    }

    [Fact]
    public async Task CallbackThatWasNotOffered_IsRefused()
    {
        string callId = await fixture.OfferAsync(TestPlan.MarkQueue);
        (await ReportAsync(callId, "callback-accepted", null, "13900000000")).ExpectProblem(409, "invalid-transition");
        (await ReportAsync(callId, "callback-declined")).ExpectProblem(409, "invalid-transition");
    }

    [Fact]
    public async Task CallerWhoWaits_IsSpokenToAndOfferedACallbackAndOthersJoin()
    {
        using SseReader stream = await Api.StreamAsync("/v1/stream");
        string callId = await fixture.OfferAsync(TestPlan.TellingQueue);

        SseEvent announce = await stream.ReadUntilAsync(item => item["callId"] == callId && item.Name != "call.queued");
        Assert.Equal(("call.announce", "hold on", "0", "after-wait"), (announce.Name, announce["announcement"], announce["rule"], announce["reason"]));
        SseEvent offer = await stream.ReadUntilAsync(item => item["callId"] == callId);
        Assert.Equal(("call.callback-offered", "1", "queued"), (offer.Name, offer["rule"], offer["state"]));
        SseEvent overflowed = await stream.ReadUntilAsync(item => item["callId"] == callId);
        Assert.Equal(("call.overflowed", TestPlan.LastQueue, null), (overflowed.Name, overflowed["widenTo"], overflowed["rule"]));

        Assert.Equal("queued", (await Api.GetAsync($"/v1/calls/{callId}")).Expect(200)["state"]);
        Assert.Equal("callback", (await ReportAsync(callId, "callback-accepted", null, "13900000000")).Expect(200)["state"]);
        SseEvent left = await stream.ReadUntilAsync(item => item["callId"] == callId);
        Assert.Equal(("call.left", "callback"), (left.Name, left["state"]));
    }

    [Fact]
    public async Task CallerWhoWaitedTooLong_IsSentOn()
    {
        using SseReader stream = await Api.StreamAsync("/v1/stream");
        string callId = await fixture.OfferAsync(TestPlan.LosingQueue);

        SseEvent overflowed = await stream.ReadUntilAsync(item => item["callId"] == callId && item.Name != "call.queued");
        Assert.Equal(("call.overflowed", "10011", "max-wait"), (overflowed.Name, overflowed["redirect"], overflowed["reason"]));
        SseEvent left = await stream.ReadUntilAsync(item => item["callId"] == callId);
        Assert.Equal(("call.left", "redirected", "10011"), (left.Name, left["state"], left["redirect"]));
        Assert.Equal("10011", (await Api.GetAsync($"/v1/calls/{callId}")).Expect(200)["redirect"]);
    }

    private Task<Reply> ReportAsync(string callId, string type, string? eventId = null, string? number = null)
        => Api.PostAsync($"/v1/calls/{callId}/events", new { eventId = eventId ?? fixture.NewId("event"), type, number });
}
