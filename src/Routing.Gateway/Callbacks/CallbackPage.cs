using Routing.Center;

namespace Routing.Gateway;

/// <summary>One page of callbacks, in the order in which they were scheduled.</summary>
/// <param name="Callbacks">The callbacks.</param>
/// <param name="Next">What to send as <c>after</c> for the next page, or null where this may be the last.</param>
internal sealed record CallbackPage(IReadOnlyList<CallbackAnswer> Callbacks, string? Next)
{
    /// <summary>The page that <paramref name="callbacks"/> make.</summary>
    internal static CallbackPage Of(IReadOnlyList<CallbackView> callbacks, int limit) =>
        new([.. callbacks.Select(callback => CallbackAnswer.Of(callback))], callbacks.Count < limit ? null : callbacks[^1].CallbackId);
}
