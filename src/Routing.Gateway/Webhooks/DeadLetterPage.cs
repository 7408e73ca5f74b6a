namespace Routing.Gateway;

/// <summary>One page of messages that were given up, the oldest first.</summary>
/// <param name="DeadLetters">The messages.</param>
/// <param name="Next">What to send as <c>after</c> for the next page, or null where this may be the last.</param>
internal sealed record DeadLetterPage(IReadOnlyList<DeadLetterAnswer> DeadLetters, long? Next)
{
    /// <summary>The page that <paramref name="messages"/> make.</summary>
    internal static DeadLetterPage Of(IReadOnlyList<HookMessage> messages, int limit) =>
        new([.. messages.Select(DeadLetterAnswer.Of)], messages.Count < limit ? null : messages[^1].Number);
}
