using Microsoft.Extensions.Logging.Abstractions;
using Routing.Center;

namespace Routing.Grains.Tests;

/// <summary>A center as other nodes reach it.</summary>
public sealed class HostedCenterTests : IAsyncLifetime
{
    private readonly SharedOpener _opener = new();
    private HostedCenter _hosted = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _hosted = await HostAsync();

    public async ValueTask DisposeAsync()
    {
        await _hosted.CloseAsync();
        await _opener.DisposeAsync();
    }

    [Fact]
    public async Task BatchSentTwice_HasOneEffectAndOneAnswer()
    {
        var request = new SubmitRequest("node", Guid.NewGuid(), CommandBatch.Write([new LoseAgent("nobody"), Desk.Offer("c")]));
        SubmitAnswer first = await _hosted.SubmitAsync(request);
        SubmitAnswer second = await _hosted.SubmitAsync(request);
        Assert.Same(first, second);
        IReadOnlyList<CommandResult> results = ResultsOf(first);
        Assert.Equal([Refusal.UnknownAgent, Refusal.None], results.Select(result => result.Refusal));
        Assert.False(results[1].Repeated);
    }

    [Fact]
    public async Task BatchSentAgainAfterTheCenterHasMoved_IsToldThatItWasDone()
    {
        var request = new SubmitRequest("node", Guid.NewGuid(), CommandBatch.Write([Desk.Offer("c")]));
        long sequence = ResultsOf(await _hosted.SubmitAsync(request))[0].Sequence;
        HostedCenter moved = await HostAsync();
        CommandResult repeated = ResultsOf(await moved.SubmitAsync(request))[0];
        Assert.True(repeated is { Succeeded: true, Repeated: true });
        Assert.Equal(1, (await EventsAsync(moved, sequence - 1)).Count(feedEvent => feedEvent.Type == "call.queued"));
        await moved.CloseAsync();
    }

    [Fact]
    public async Task FencedCenter_AnswersNothingMore()
    {
        HostedCenter moved = await HostAsync();
        SubmitAnswer answer = await _hosted.SubmitAsync(new SubmitRequest("node", Guid.NewGuid(), CommandBatch.Write([Desk.Offer("c")])));
        Assert.False(answer.IsAvailable);
        while (!_hosted.HasEnded) await Task.Yield();
        Assert.False((await _hosted.ReadFeedAsync(new FeedRequest("node", 0, 10))).IsAvailable);
        Assert.False((await _hosted.Reads.ReadAgentAsync("a")).IsAvailable);
        Assert.True((await moved.Reads.ReadAgentAsync("a")).IsAvailable);
        await moved.CloseAsync();
    }

    [Fact]
    public async Task Plan_IsPutOnceForAllAttempts()
    {
        string plan = TestPlan.Json.Replace("0.75", "0.7", StringComparison.Ordinal);
        var request = new PlanRequest("node", Guid.NewGuid(), plan, false);
        CommandResult put = ResultsOf(await _hosted.PutPlanAsync(request))[0];
        Assert.Equal(put.Sequence, ResultsOf(await _hosted.PutPlanAsync(request with { IsRepeated = true }))[0].Sequence);
        while (_hosted.PlanVersion < 2) await Task.Yield();
        CommandResult fromElsewhere = ResultsOf(await _hosted.PutPlanAsync(request with { BatchId = Guid.NewGuid(), IsRepeated = true }))[0];
        Assert.True(fromElsewhere is { Succeeded: true, Repeated: true });
        Assert.Equal(2, _hosted.PlanVersion);
    }

    [Fact]
    public async Task PlansOfTwoNodesForTheSameVersion_AreNotBothPut()
    {
        string[] plans = [.. ((string[])["0.7", "0.8"]).Select(target => TestPlan.Json.Replace("0.75", target, StringComparison.Ordinal))];
        SubmitAnswer[] answers = await Task.WhenAll(plans.Select(
            plan => _hosted.PutPlanAsync(new PlanRequest("node", Guid.NewGuid(), plan, false) { ExpectedVersion = 1 })));

        Assert.Equal([Refusal.None, Refusal.PlanChanged], answers.Select(answer => ResultsOf(answer)[0].Refusal).Order());
        while (_hosted.PlanVersion < 2) await Task.Yield();
        Assert.Equal(2, _hosted.PlanVersion);
    }

    [Fact]
    public async Task Feed_IsHeldBackOnlyAMoment()
    {
        FeedAnswer begin = await BeginAsync();
        Assert.Equal(1, WireJson.Read(begin.View!, WireJson.Default.CenterView).PlanVersion);
        FeedAnswer nothing = await _hosted.ReadFeedAsync(new FeedRequest("node", begin.LastSequence, 10));
        Assert.True(nothing is { IsAvailable: true, Events: null, View: null });
    }

    [Fact]
    public async Task Gauges_ComeWithoutThePlanThatIsKnownAndNotTooOften()
    {
        FeedAnswer begin = await BeginAsync();
        CenterView view = WireJson.Read(begin.View!, WireJson.Default.CenterView);
        Assert.NotNull(view.PlanJson);
        var known = new FeedRequest("node", -1, 10) { WantsView = true, KnownPlanVersion = 1, KnownViewAtMs = view.AtMs };
        Assert.Null(new ViewPayloads().NewsFor(known, view with { AtMs = view.AtMs + ViewPayloads.LeastAgeMs - 1 }));
        Payload news = new ViewPayloads().NewsFor(known, view with { AtMs = view.AtMs + ViewPayloads.LeastAgeMs })!;
        Assert.Null(WireJson.Read(news, WireJson.Default.CenterView).PlanJson);
        Assert.Null(new ViewPayloads().NewsFor(known, new CenterView { Center = "north" }));
    }

    // The gauges come a moment after the center.
    private async Task<FeedAnswer> BeginAsync()
    {
        FeedAnswer answer;
        do answer = await _hosted.ReadFeedAsync(new FeedRequest("node", -1, 10) { WantsView = true });
        while (answer.View is null);
        return answer;
    }

    private static IReadOnlyList<CommandResult> ResultsOf(SubmitAnswer answer) =>
        WireJson.Read(answer.Results!, WireJson.Default.IReadOnlyListCommandResult);

    private static async Task<IReadOnlyList<FeedEvent>> EventsAsync(HostedCenter center, long after)
    {
        FeedAnswer answer = await center.ReadFeedAsync(new FeedRequest("node", after, 100));
        return WireJson.Read(answer.Events!, WireJson.Default.IReadOnlyListFeedEvent);
    }

    private async Task<HostedCenter> HostAsync() =>
        new(await _opener.OpenAsync("north", Token), new ClusterLimits(), TimeProvider.System, NullLogger.Instance);
}
