using Routing.Center;

namespace Routing.Gateway;

/// <summary>An unresolved follow-up of the customer who calls, so that the agent knows the matter.</summary>
internal sealed record MatterAnswer(long Id, string Kind, string? Note, string State, string Owner, DateTimeOffset? Due)
{
    /// <summary>Those of a call's customer, or null for none.</summary>
    internal static IReadOnlyList<MatterAnswer>? Of(CallView call) =>
        call.OpenFollowUps.Count == 0 ? null : [.. call.OpenFollowUps.Select(Of)];

    /// <summary>Whether the agent with the call owns its matter; null for no.</summary>
    internal static bool? IsOwned(CallView call) => call.OwnerId is not null && call.OwnerId == call.AgentId ? true : null;

    private static MatterAnswer Of(FollowUpView followUp) => new(
        followUp.Id,
        followUp.Kind,
        followUp.Note,
        StateNames.NameOf(followUp.State),
        followUp.OwnerId,
        followUp.DueMs is { } due ? InstantConverter.Of(due) : null);
}
