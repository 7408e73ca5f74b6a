using Microsoft.Extensions.Logging.Abstractions;
using Routing.Center;
using Routing.Core;

namespace Routing.Grains.Tests;

/// <summary>A node's side of a center, over a grain that does what the test says.</summary>
public sealed class ClusterCenterTests : IAsyncDisposable
{
    private static readonly ClusterLimits Limits = new()
    {
        CallLimit = TimeSpan.FromMilliseconds(50),
        Patience = TimeSpan.FromMilliseconds(400),
        RetryPause = TimeSpan.FromMilliseconds(5),
        BatchCommands = 4,
        QueuedCommands = 8,
    };

    private readonly ScriptedGrain _grain = new();
    private readonly HeardList _heard = new();
    private readonly ClusterCenter _center;

    public ClusterCenterTests() =>
        _center = new ClusterCenter("north", _grain, Limits, _heard, TimeProvider.System, NullLogger.Instance);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _center.DisposeAsync();

    [Fact]
    public async Task WhileABatchIsOnItsWay_TheRestGrowsIntoTheNext()
    {
        var release = new TaskCompletionSource();
        _grain.OnSubmit = async (request, _) =>
        {
            await release.Task;
            return ScriptedGrain.AllDone(request);
        };
        Task<CommandResult>[] results = [.. Enumerable.Range(0, 6).Select(number => _center.SubmitAsync(Desk.Offer($"c{number}"), Token).AsTask())];
        release.SetResult();
        await Task.WhenAll(results);

        int[] sizes = [.. _grain.Submitted.DistinctBy(request => request.BatchId).Select(request => CommandBatch.Read(request.Commands).Count)];
        Assert.Equal(6, sizes.Sum());
        Assert.InRange(sizes.Length, 2, 4);
        Assert.True(sizes.Max() <= Limits.BatchCommands);
        Assert.Equal(
            Enumerable.Range(0, 6).Select(number => $"c{number}"),
            _grain.Submitted.DistinctBy(request => request.BatchId)
                .SelectMany(request => CommandBatch.Read(request.Commands)).Select(command => ((OfferCall)command).Call.CallId));
    }

    [Fact]
    public async Task ViewReadFromTheCenter_IsNewerThanTheOneReceived()
    {
        _grain.OnFeed = request => Task.FromResult(new FeedAnswer(true)
        {
            View = WireJson.Write(new CenterView { Center = "c", PlanVersion = 4, PlanJson = "{}" }, WireJson.Default.CenterView),
        });
        CenterView view = await _center.ReadViewAsync(Token);
        Assert.Equal((4, "{}"), (view.PlanVersion, view.PlanJson));
        Assert.NotEqual(4, _center.View.PlanVersion);
        Assert.True(_grain.Looks.TryPeek(out FeedRequest? look));
        Assert.Equal((-1, true, 0), (look.After, look.WantsView, look.KnownViewAtMs));
    }

    [Fact]
    public async Task EachClient_GetsItsOwnResults()
    {
        IReadOnlyList<CommandResult> three = await _center.SubmitAsync([Desk.Offer("a"), Desk.Offer("b"), Desk.Offer("c")], Token);
        Assert.Equal([1L, 2L, 3L], three.Select(result => result.Sequence));
        Assert.Equal(1, (await _center.SubmitAsync(Desk.Offer("d"), Token)).Sequence);
        Assert.Empty(await _center.SubmitAsync([], Token));
    }

    [Fact]
    public async Task AttemptThatIsNotAnswered_IsRepeatedUnderTheSameId()
    {
        _grain.OnSubmit = (request, attempt) => attempt switch
        {
            1 => new TaskCompletionSource<SubmitAnswer>().Task,
            2 => Task.FromException<SubmitAnswer>(new TimeoutException()),
            3 => Task.FromResult(SubmitAnswer.Unavailable),
            _ => Task.FromResult(ScriptedGrain.AllDone(request)),
        };
        CommandResult result = await _center.SubmitAsync(Desk.Offer("a"), Token);
        Assert.Equal(Refusal.None, result.Refusal);
        Assert.Equal(4, _grain.Submitted.Count);
        Assert.Single(_grain.Submitted.Select(request => request.BatchId).Distinct());
    }

    [Fact]
    public async Task CenterThatNeverAnswers_IsGivenUp()
    {
        _grain.OnSubmit = (_, _) => Task.FromResult(SubmitAnswer.Unavailable);
        CommandResult result = await _center.SubmitAsync(Desk.Offer("a"), Token);
        Assert.Equal(Refusal.Unavailable, result.Refusal);
        await Assert.ThrowsAsync<CenterUnavailableException>(async () => await _center.ReadAgentAsync("a", Token));
        Assert.Equal(Refusal.Unavailable, (await _center.PutPlanAsync("{}", cancellationToken: Token)).Refusal);
    }

    [Fact]
    public async Task ClientThatLeaves_WaitsNoMore()
    {
        _grain.OnSubmit = (_, _) => new TaskCompletionSource<SubmitAnswer>().Task;
        using var leaving = new CancellationTokenSource();
        Task<CommandResult> waiting = _center.SubmitAsync(Desk.Offer("a"), leaving.Token).AsTask();
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task MoreThanMayWait_IsRefused()
    {
        _grain.OnSubmit = (_, _) => new TaskCompletionSource<SubmitAnswer>().Task;
        Task<IReadOnlyList<CommandResult>> sent = _center.SubmitAsync([Desk.Offer("a")], Token).AsTask();
        while (_grain.Submitted.IsEmpty) await Task.Yield();
        Task<IReadOnlyList<CommandResult>> waiting = _center.SubmitAsync([.. Enumerable.Range(0, 8).Select(number => Desk.Offer($"w{number}"))], Token).AsTask();
        IReadOnlyList<CommandResult> refused = await _center.SubmitAsync([.. Enumerable.Range(0, 8).Select(number => Desk.Offer($"r{number}"))], Token);
        Assert.All(refused, result => Assert.Equal(Refusal.Overloaded, result.Refusal));
        Assert.All([.. await sent, .. await waiting], result => Assert.Equal(Refusal.Unavailable, result.Refusal));
    }

    [Fact]
    public async Task RepeatedSignOutAndDelete_AreTakenForDone()
    {
        var agent = new AgentStatus { AgentId = "a", Card = new AgentCard { Name = "A" }, State = AgentState.SignedOut };
        _grain.OnAgent = _ => Task.FromResult(new ReadAnswer(true, WireJson.Write(agent, WireJson.Default.AgentStatus)));
        _grain.OnSubmit = (_, attempt) => Task.FromResult(attempt == 1
            ? SubmitAnswer.Unavailable
            : ScriptedGrain.Answer(CommandResult.Refused(Refusal.NotSignedIn), CommandResult.Refused(Refusal.UnknownAgent), CommandResult.Refused(Refusal.NotYourCall)));
        IReadOnlyList<CommandResult> results = await _center.SubmitAsync(
            [new SignOutAgent("a", "h"), new DeleteAgent("b"), new TransferCall("a", "h", "c", "q", null)], Token);
        Assert.True(results[0] is { Succeeded: true, Repeated: true, Agent.State: AgentState.SignedOut });
        Assert.True(results[1] is { Succeeded: true, Repeated: true });
        Assert.Equal(Refusal.NotYourCall, results[2].Refusal);
    }

    [Fact]
    public async Task CallbackWithoutAnyId_IsNamedOnceForAllAttempts()
    {
        _grain.OnSubmit = (request, attempt) => Task.FromResult(attempt < 3 ? SubmitAnswer.Unavailable : ScriptedGrain.AllDone(request));
        var unnamed = new ScheduleCallback("ivr", new CallbackRequest { Number = "186" });
        var named = new ScheduleCallback("ivr", new CallbackRequest { Number = "186", CallId = "c" });
        await _center.SubmitAsync([unnamed, named], Token);
        string?[] ids = [.. _grain.Submitted.SelectMany(request => CommandBatch.Read(request.Commands)).Select(command => ((ScheduleCallback)command).Callback.Id)];
        Assert.Equal(6, ids.Length);
        Assert.Single(ids.Where(id => id is not null).Distinct());
        Assert.Equal(3, ids.Count(id => id is null));
    }

    [Fact]
    public async Task SignOutRefusedAtOnce_StaysRefused()
    {
        _grain.OnSubmit = (_, _) => Task.FromResult(ScriptedGrain.Answer(CommandResult.Refused(Refusal.NotSignedIn)));
        Assert.Equal(Refusal.NotSignedIn, (await _center.SubmitAsync(new SignOutAgent("a", "h"), Token)).Refusal);
    }

    [Fact]
    public async Task RepeatedPlan_SaysThatItIs()
    {
        _grain.OnPlan = request => Task.FromResult(
            request.IsRepeated ? ScriptedGrain.Answer(new CommandResult { Sequence = 9, Repeated = true }) : SubmitAnswer.Unavailable);
        Assert.Equal(9, (await _center.PutPlanAsync("{}", 3, cancellationToken: Token)).Sequence);
        Assert.Equal([false, true], _grain.Plans.Select(plan => plan.IsRepeated));
        Assert.All(_grain.Plans, plan => Assert.Equal(3, plan.ExpectedVersion));
    }

    [Fact]
    public async Task Feed_GoesOnFromTheSequenceReached()
    {
        _grain.OnFeed = request => Task.FromResult(request.After switch
        {
            < 0 => new FeedAnswer(true) { LastSequence = 7, View = View(1) },
            7 when _grain.Looks.Count < 4 => new FeedAnswer(false),
            7 => new FeedAnswer(true) { LastSequence = 9, Events = Events(8, 9) },
            _ => new FeedAnswer(true) { LastSequence = 9 },
        });
        await _center.StartAsync(Token);
        Assert.Equal(1, _center.View.PlanVersion);
        Assert.Equal([8L, 9L], (await _center.ReadFeedAsync(7, 10, Token)).Select(feedEvent => feedEvent.Sequence));
        Assert.Equal([8L], (await _center.ReadFeedAsync(7, 1, Token)).Select(feedEvent => feedEvent.Sequence));
        Assert.True(_center.IsReadable);
    }

    [Fact]
    public async Task EventsBeforeTheNodeBegan_AreAskedFor()
    {
        _grain.OnFeed = request => Task.FromResult(request switch
        {
            { After: < 0 } => new FeedAnswer(true) { LastSequence = 7, View = View(1) },
            { WantsView: false } => new FeedAnswer(true) { LastSequence = 7, Events = Events(3, 4) },
            _ => new FeedAnswer(true) { LastSequence = 7 },
        });
        await _center.StartAsync(Token);
        Assert.Equal([3L, 4L], (await _center.ReadFeedAsync(2, 2, Token)).Select(feedEvent => feedEvent.Sequence));
    }

    [Fact]
    public async Task GaugesWithoutAPlan_KeepTheOneKnown()
    {
        _grain.OnFeed = request => Task.FromResult(new FeedAnswer(true)
        {
            LastSequence = 0,
            View = request.KnownPlanVersion == 1 ? WireJson.Write(new CenterView { Center = "north", AtMs = 2_000, PlanVersion = 1 }, WireJson.Default.CenterView) : View(1),
        });
        await _center.StartAsync(Token);
        while (_center.View.AtMs < 2_000) await Task.Yield();
        Assert.Equal("{}", _center.View.PlanJson);
    }

    [Fact]
    public async Task HeardDesktops_AreToldUntilTheCenterHasHeard()
    {
        _heard.Next = ["a"];
        var third = new TaskCompletionSource();
        _grain.OnFeed = _ =>
        {
            if (_grain.Looks.Count == 4) third.TrySetResult();
            return Task.FromResult(_grain.Looks.Count < 3 ? new FeedAnswer(false) : new FeedAnswer(true) { LastSequence = 0, View = View(1) });
        };
        await _center.StartAsync(Token);
        await third.Task.WaitAsync(Token);
        Assert.Equal([["a"], ["a"], ["a"], []], _grain.Looks.Take(4).Select(look => look.Heard));
    }

    private static Payload View(long planVersion) => WireJson.Write(
        new CenterView { Center = "north", AtMs = 1_000, PlanVersion = planVersion, PlanJson = "{}" }, WireJson.Default.CenterView);

    private static Payload Events(params long[] sequences) => WireJson.Write(
        [.. sequences.Select(sequence => new FeedEvent { Sequence = sequence, AtMs = 1, Type = "call.queued" })], WireJson.Default.IReadOnlyListFeedEvent);

    private sealed class HeardList : IHeardDesktops
    {
        internal IReadOnlyCollection<string> Next { get; set; } = [];

        public IReadOnlyCollection<string> TakeHeard()
        {
            IReadOnlyCollection<string> taken = Next;
            Next = [];
            return taken;
        }
    }
}
