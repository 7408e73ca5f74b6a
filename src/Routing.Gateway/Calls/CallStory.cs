using Routing.Center;

namespace Routing.Gateway;

/// <summary>A call and its story.</summary>
internal sealed record CallStory
{
    public required string CallId { get; init; }

    public required string Source { get; init; }

    public required string State { get; init; }

    public string? Queue { get; init; }

    public string? AgentId { get; init; }

    public int Priority { get; init; }

    public int Position { get; init; }

    public double EstimatedWaitSeconds { get; init; }

    public double WaitedSeconds { get; init; }

    public CustomerBody? Customer { get; init; }

    public string? Intent { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }

    public string? Redirect { get; init; }

    public bool? CallbackOffered { get; init; }

    public string? Announcement { get; init; }

    public long Sequence { get; init; }

    public required IReadOnlyList<EventAnswer> History { get; init; }

    /// <summary>The story of a call.</summary>
    internal static CallStory Of(CallView call, IReadOnlyList<FeedEvent> events) => new()
    {
        CallId = call.CallId,
        Source = call.Source,
        State = StateNames.NameOf(call.State),
        Queue = call.Queue,
        AgentId = call.AgentId,
        Priority = call.Priority,
        Position = call.Position,
        EstimatedWaitSeconds = Seconds.Of(call.EstimatedWaitMs),
        WaitedSeconds = Seconds.Of(call.WaitedMs),
        Customer = AssignmentAnswer.CustomerOf(call.Request),
        Intent = call.Request.Intent,
        Attributes = call.Request.Attributes.Count > 0 ? call.Request.Attributes : null,
        Redirect = call.Redirect,
        CallbackOffered = call.IsCallbackOffered ? true : null,
        Announcement = call.Announcement,
        Sequence = call.Sequence,
        History = [.. events.Select(EventAnswer.Of)],
    };

    /// <summary>The story for who only watches: attributes, which may hold anything, are left out.</summary>
    internal CallStory ForWatchers() => this with
    {
        Customer = Customer is null ? null : Customer with { Id = Masked.Of(Customer.Id) },
        Attributes = null,
        History = [.. History.Select(answer => answer.ForWatchers())],
    };
}
