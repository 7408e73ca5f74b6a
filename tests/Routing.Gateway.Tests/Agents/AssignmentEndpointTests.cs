namespace Routing.Gateway.Tests;

/// <summary>The pull.</summary>
public sealed class AssignmentEndpointTests(ApiFixture fixture)
{
    [Fact]
    public async Task WaitingPulls_AllReturnWhenACallIsOffered()
    {
        string queue = fixture.NewQueue();
        Desktop desk = await (await fixture.SignInAsync(queue)).ReadyAsync();
        Task<Reply>[] pulls = [desk.GetAsync("/assignment?waitSeconds=30"), desk.GetAsync("/assignment?waitSeconds=30")];
        (await desk.PostAsync("/heartbeat")).Expect(200);
        Assert.DoesNotContain(pulls, pull => pull.IsCompleted);
        string callId = await fixture.OfferAsync(queue);
        foreach (Reply reply in await Task.WhenAll(pulls)) Assert.Equal(callId, reply.Expect(200)["callId"]);
    }

    [Fact]
    public async Task OpenReservation_IsGivenAtOnceAndEveryTime()
    {
        string queue = fixture.NewQueue();
        Desktop desk = await (await fixture.SignInAsync(queue)).ReadyAsync();
        await fixture.OfferAsync(queue);
        long first = await desk.PullAsync();
        Assert.Equal(first, (await desk.GetAsync("/assignment?waitSeconds=0")).Expect(200).Body.GetProperty("reservationId").GetInt64());
    }

    [Fact]
    public async Task NothingInTheWait_Is204()
    {
        Desktop desk = await (await fixture.SignInAsync(fixture.NewQueue())).ReadyAsync();
        Assert.Empty((await desk.GetAsync("/assignment?waitSeconds=0")).Expect(204).Text);
        Assert.Empty((await desk.GetAsync("/assignment?waitSeconds=1")).Expect(204).Text);
    }

    [Fact]
    public async Task SessionTakenOverDuringAPull_EndsIt()
    {
        Desktop desk = await (await fixture.SignInAsync(fixture.NewQueue())).ReadyAsync();
        Task<Reply> pull = desk.GetAsync("/assignment?waitSeconds=30");
        (await desk.PostAsync("/heartbeat")).Expect(200);
        (await fixture.Api.PostAsync($"/v1/agents/{desk.AgentId}/sign-in", new { takeOver = true })).Expect(200);
        (await pull).ExpectProblem(401, "session-revoked");
    }
}
