namespace Routing.Gateway;

/// <summary>Hooks, the oldest first.</summary>
internal sealed record WebhookList(IReadOnlyList<WebhookAnswer> Webhooks);
