namespace Routing.Gateway;

/// <summary>A hook as its owner sees it. The secret is shown when it is made and never again.</summary>
internal sealed record WebhookAnswer(
    string Id, string Url, IReadOnlyList<string>? Events, string Owner, string State, string? Why, long Waiting, DateTimeOffset CreatedAt, string? Secret)
{
    /// <summary>The hook as it stands.</summary>
    internal static WebhookAnswer Of(Hook hook, long waiting, byte[]? secret = null) => new(
        hook.Id,
        hook.Url.AbsoluteUri,
        hook.Events.Count > 0 ? hook.Events : null,
        hook.Owner,
        hook.Disabled is null ? "enabled" : "disabled",
        hook.Disabled,
        waiting,
        InstantConverter.Of(hook.CreatedMs),
        secret is null ? null : HookSecret.TextOf(secret));
}
