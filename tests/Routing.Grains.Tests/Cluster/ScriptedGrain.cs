using System.Collections.Concurrent;
using Routing.Center;

namespace Routing.Grains.Tests;

/// <summary>A center's grain that answers as it is told, and remembers what it was asked. What it is not told about it never answers.</summary>
internal sealed class ScriptedGrain : ICenterGrain
{
    private static readonly TaskCompletionSource<ReadAnswer> Never = new();

    internal ConcurrentQueue<SubmitRequest> Submitted { get; } = new();

    internal ConcurrentQueue<PlanRequest> Plans { get; } = new();

    internal ConcurrentQueue<FeedRequest> Looks { get; } = new();

    /// <summary>Answers a batch; told which attempt of all it is, from 1.</summary>
    internal Func<SubmitRequest, int, Task<SubmitAnswer>> OnSubmit { get; set; } = (request, _) => Task.FromResult(AllDone(request));

    internal Func<PlanRequest, Task<SubmitAnswer>> OnPlan { get; set; } = _ => Task.FromResult(SubmitAnswer.Unavailable);

    internal Func<FeedRequest, Task<FeedAnswer>> OnFeed { get; set; } = _ => new TaskCompletionSource<FeedAnswer>().Task;

    internal Func<string, Task<ReadAnswer>> OnAgent { get; set; } = _ => Never.Task;

    /// <summary>Every command carried out; the results are numbered.</summary>
    internal static SubmitAnswer AllDone(SubmitRequest request) => Answer(
        [.. CommandBatch.Read(request.Commands).Select((_, index) => new CommandResult { Sequence = index + 1 })]);

    internal static SubmitAnswer Answer(params IReadOnlyList<CommandResult> results) =>
        new(WireJson.Write(results, WireJson.Default.IReadOnlyListCommandResult));

    public Task<SubmitAnswer> SubmitAsync(SubmitRequest request)
    {
        Submitted.Enqueue(request);
        return OnSubmit(request, Submitted.Count);
    }

    public Task<SubmitAnswer> PutPlanAsync(PlanRequest request)
    {
        Plans.Enqueue(request);
        return OnPlan(request);
    }

    public Task<FeedAnswer> ReadFeedAsync(FeedRequest request)
    {
        Looks.Enqueue(request);
        return OnFeed(request);
    }

    public Task<ReadAnswer> ReadAgentAsync(string agentId) => OnAgent(agentId);

    public Task<ReadAnswer> ReadCallAsync(string? source, string callId) => Never.Task;

    public Task<ReadAnswer> ReadStoryAsync(string source, string callId) => Never.Task;

    public Task<ReadAnswer> ReadDesktopsAsync(string agentId) => Never.Task;

    public Task<ReadAnswer> ReadQueueAsync(string queueId) => Never.Task;

    public Task<ReadAnswer> ReadQueueSettingsAsync(string queueId) => Never.Task;

    public Task<ReadAnswer> SearchAsync(Payload search) => Never.Task;

    public Task<ReadAnswer> ReadAgentStatesAsync(Payload search) => Never.Task;

    public Task<ReadAnswer> ReadIntervalsAsync(Payload search) => Never.Task;

    public Task<ReadAnswer> ReadWaitingAsync(string queueId, int limit) => Never.Task;

    public Task<ReadAnswer> ReadActionsAsync(Payload search) => Never.Task;

    public Task<ReadAnswer> ReadFollowUpsAsync(Payload search) => Never.Task;

    public Task<ReadAnswer> ReadCallbacksAsync(Payload search) => Never.Task;

    public Task<bool> TouchAsync() => Task.FromResult(true);
}
