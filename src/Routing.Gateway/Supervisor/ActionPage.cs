using Routing.Center;

namespace Routing.Gateway;

/// <summary>One page of actions.</summary>
/// <param name="Actions">Newest first.</param>
/// <param name="Next">What to send as <c>after</c> for the next page, or null where this may be the last.</param>
internal sealed record ActionPage(IReadOnlyList<ActionRow> Actions, long? Next)
{
    /// <summary>The page that <paramref name="actions"/> make.</summary>
    internal static ActionPage Of(IReadOnlyList<ActionRecord> actions, int limit) =>
        new([.. actions.Select(ActionRow.Of)], actions.Count < limit ? null : actions[^1].Sequence);
}
