using Routing.Center;

namespace Routing.Gateway;

/// <summary>One event as streams and stories show it.</summary>
internal sealed record EventAnswer
{
    private const string Overflowed = "call.overflowed";

    public long Sequence { get; init; }

    public DateTimeOffset At { get; init; }

    public required string Event { get; init; }

    public string? Source { get; init; }

    public string? CallId { get; init; }

    public string? AgentId { get; init; }

    public string? Device { get; init; }

    public string? Queue { get; init; }

    public long? ReservationId { get; init; }

    public string? State { get; init; }

    public string? Next { get; init; }

    public string? Reason { get; init; }

    public double? WaitedSeconds { get; init; }

    public double? ConnectedSeconds { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public int? Priority { get; init; }

    public string? Other { get; init; }

    public int? Count { get; init; }

    public int? Rule { get; init; }

    public string? WidenTo { get; init; }

    public string? Redirect { get; init; }

    public string? ToCenter { get; init; }

    /// <summary>The center that has the call, where that is another one.</summary>
    public string? Center { get; init; }

    public string? Announcement { get; init; }

    public long? FollowUpId { get; init; }

    public string? CallbackId { get; init; }

    public string? Number { get; init; }

    public string? Kind { get; init; }

    public string? Note { get; init; }

    /// <summary>A committed event under its own name.</summary>
    internal static EventAnswer Of(FeedEvent feedEvent) => Of(feedEvent, feedEvent.Type);

    /// <summary>A committed event under the name <paramref name="type"/>.</summary>
    internal static EventAnswer Of(FeedEvent feedEvent, string type) => new()
    {
        Sequence = feedEvent.Sequence,
        At = InstantConverter.Of(feedEvent.AtMs),
        Event = type,
        Source = feedEvent.Source,
        CallId = feedEvent.CallId,
        AgentId = feedEvent.AgentId,
        Device = feedEvent.Device,
        Queue = feedEvent.Queue,
        ReservationId = feedEvent.ReservationId,
        State = feedEvent.State,
        Next = feedEvent.Next,
        Reason = feedEvent.Reason,
        WaitedSeconds = Seconds.Of(feedEvent.WaitedMs),
        ConnectedSeconds = Seconds.Of(feedEvent.ConnectedMs),
        ExpiresAt = feedEvent.DeadlineMs is { } deadline ? InstantConverter.Of(deadline) : null,
        Priority = feedEvent.Priority,
        Other = feedEvent.Other,
        Count = feedEvent.Count,
        Rule = feedEvent.Rule,
        WidenTo = feedEvent.WidenTo,
        Redirect = feedEvent.Redirect,
        ToCenter = feedEvent.Type == Overflowed ? feedEvent.ToCenter : null,
        Center = feedEvent.Type == Overflowed ? null : feedEvent.ToCenter,
        Announcement = feedEvent.Announcement,
        FollowUpId = feedEvent.FollowUpId,
        CallbackId = feedEvent.CallbackId,
        Number = feedEvent.Number,
        Kind = feedEvent.Kind,
        Note = feedEvent.Note,
    };

    /// <summary>The event for who only watches.</summary>
    internal EventAnswer ForWatchers() => Number is null && Note is null ? this : this with { Number = Masked.Of(Number), Note = null };
}
