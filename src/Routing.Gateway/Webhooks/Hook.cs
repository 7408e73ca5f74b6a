namespace Routing.Gateway;

/// <summary>An address that events are delivered to.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Owner">Name of the caller who made it.</param>
/// <param name="IsOfKey">Whether the owner was known by a key, so that the hook rests when that key is gone.</param>
/// <param name="Center">The center whose events it gets.</param>
/// <param name="Url">Where they go.</param>
/// <param name="Events">Which of them, by name or by a beginning and <c>*</c>; all where empty.</param>
/// <param name="Secret">What signs them.</param>
/// <param name="CreatedMs">When it was made, milliseconds UTC.</param>
internal sealed record Hook(
    string Id, string Owner, bool IsOfKey, string Center, Uri Url, IReadOnlyList<string> Events, ReadOnlyMemory<byte> Secret, long CreatedMs)
{
    /// <summary>The secret before, or null.</summary>
    internal ReadOnlyMemory<byte>? OldSecret { get; init; }

    /// <summary>Until when the secret before signs as well, milliseconds UTC.</summary>
    internal long OldUntilMs { get; init; }

    /// <summary>Why nothing is delivered any more, or null while it is.</summary>
    internal string? Disabled { get; init; }

    /// <summary>Whether an event of that name is wanted.</summary>
    internal bool Wants(string type) => Events.Count == 0 || Events.Any(wanted => HookEvents.Fits(wanted, type));

    /// <summary>The secrets that sign now, the newest first.</summary>
    internal IEnumerable<ReadOnlyMemory<byte>> SecretsAt(long nowMs) => OldSecret is { } old && nowMs < OldUntilMs ? [Secret, old] : [Secret];
}
