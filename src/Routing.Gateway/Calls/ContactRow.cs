using Routing.Center;

namespace Routing.Gateway;

/// <summary>One contact of a search.</summary>
internal sealed record ContactRow(
    string CallId,
    string Source,
    string State,
    string? Queue,
    string? AgentId,
    DateTimeOffset QueuedAt,
    DateTimeOffset? AnsweredAt,
    DateTimeOffset? EndedAt,
    double? WaitedSeconds,
    long Sequence)
{
    /// <summary>A row of the history.</summary>
    internal static ContactRow Of(ContactRecord contact) => new(
        contact.CallId,
        contact.Source,
        contact.State,
        contact.Queue,
        contact.AgentId,
        InstantConverter.Of(contact.QueuedAtMs),
        InstantOf(contact.AnsweredAtMs),
        InstantOf(contact.EndedAtMs),
        Seconds.Of(contact.WaitedMs),
        contact.Sequence);

    private static DateTimeOffset? InstantOf(long? milliseconds) => milliseconds is { } value ? InstantConverter.Of(value) : null;
}
