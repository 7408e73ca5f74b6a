namespace Routing.Grains;

/// <summary>One center; its key is the center's id. Every call may be repeated.</summary>
[Alias("routing.center")]
public interface ICenterGrain : IGrainWithStringKey
{
    /// <summary>Carries commands out and answers once they are durable. A batch that came before gets the answer it had, or will have.</summary>
    [Alias("submit")]
    Task<SubmitAnswer> SubmitAsync(SubmitRequest request);

    /// <summary>Puts a plan into force; one result.</summary>
    [Alias("put-plan")]
    Task<SubmitAnswer> PutPlanAsync(PlanRequest request);

    /// <summary>The feed after a sequence; held back a moment when there is nothing yet.</summary>
    [Alias("read-feed")]
    Task<FeedAnswer> ReadFeedAsync(FeedRequest request);

    /// <summary>A call; without a source the newest of that id.</summary>
    [Alias("read-call")]
    Task<ReadAnswer> ReadCallAsync(string? source, string callId);

    /// <summary>A call's events.</summary>
    [Alias("read-story")]
    Task<ReadAnswer> ReadStoryAsync(string source, string callId);

    /// <summary>An agent.</summary>
    [Alias("read-agent")]
    Task<ReadAnswer> ReadAgentAsync(string agentId);

    /// <summary>The nodes that have heard an agent's desktop, the latest first.</summary>
    [Alias("read-desktops")]
    Task<ReadAnswer> ReadDesktopsAsync(string agentId);

    /// <summary>The gauges of a queue.</summary>
    [Alias("read-queue")]
    Task<ReadAnswer> ReadQueueAsync(string queueId);

    /// <summary>What the plan says of a queue, as its author wrote it.</summary>
    [Alias("read-queue-settings")]
    Task<ReadAnswer> ReadQueueSettingsAsync(string queueId);

    /// <summary>Contacts of the history that match.</summary>
    [Alias("search")]
    Task<ReadAnswer> SearchAsync(Payload search);

    /// <summary>Quarters of an hour of the history that match.</summary>
    [Alias("read-intervals")]
    Task<ReadAnswer> ReadIntervalsAsync(Payload search);

    /// <summary>The calls that wait in a queue.</summary>
    [Alias("read-waiting")]
    Task<ReadAnswer> ReadWaitingAsync(string queueId, int limit);

    /// <summary>Actions of supervisors that match.</summary>
    [Alias("read-actions")]
    Task<ReadAnswer> ReadActionsAsync(Payload search);

    /// <summary>Spans of agents' days of the history that match.</summary>
    [Alias("read-agent-states")]
    Task<ReadAnswer> ReadAgentStatesAsync(Payload search);

    /// <summary>Follow-ups that match.</summary>
    [Alias("read-follow-ups")]
    Task<ReadAnswer> ReadFollowUpsAsync(Payload search);

    /// <summary>Callbacks and appointments that match.</summary>
    [Alias("read-callbacks")]
    Task<ReadAnswer> ReadCallbacksAsync(Payload search);

    /// <summary>Wakes the center where it sleeps; true once it answers.</summary>
    [Alias("touch")]
    Task<bool> TouchAsync();
}
