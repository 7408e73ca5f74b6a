namespace Routing.Gateway;

/// <summary>What came of a try.</summary>
/// <param name="Status">Status of the answer, or null without one.</param>
/// <param name="Error">Why it failed, or null where it did not.</param>
internal sealed record HookOutcome(int? Status, string? Error)
{
    /// <summary>Whether the receiver has it.</summary>
    internal bool IsDelivered => Error is null;

    /// <summary>Whether the receiver wants nothing more, ever.</summary>
    internal bool IsGone => Status == StatusCodes.Status410Gone;

    /// <summary>What an answer of that status means: redirects are none of a receiver's answers.</summary>
    internal static HookOutcome Of(int status) => new(status, status is >= 200 and < 300 ? null : $"HTTP {status}");
}
