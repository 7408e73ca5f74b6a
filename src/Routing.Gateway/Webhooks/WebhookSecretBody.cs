namespace Routing.Gateway;

/// <summary>Body of <c>POST /v1/webhooks/{id}/secret</c>: without a secret one is made.</summary>
internal sealed record WebhookSecretBody(string? Secret)
{
    /// <summary>The problem of a secret, or null.</summary>
    internal static Problem? Check(string? secret) => secret is null || HookSecret.Read(secret) is not null
        ? null
        : Problems.InvalidField("secret", "whsec_ and 24 to 64 bytes in Base64.");
}
