namespace Routing.Gateway;

/// <summary>The problems that the gateway itself finds.</summary>
internal static class Problems
{
    /// <summary>The route exists, the caller is nobody known.</summary>
    internal static Problem Unauthenticated { get; } =
        new(401, "unauthenticated", "Send a known key as Authorization: Bearer KEY.");

    /// <summary>The caller is known and may not do this.</summary>
    internal static Problem Forbidden { get; } = new(403, "forbidden", "The key's role does not allow this.");

    /// <summary>An agent's key used for another agent.</summary>
    internal static Problem ForeignAgent { get; } = new(403, "forbidden", "The key belongs to another agent.");

    /// <summary>An agent call without its session.</summary>
    internal static Problem SessionMissing { get; } =
        new(401, "session-missing", "Send the session token of the sign-in as X-Agent-Session.");

    /// <summary>An agent call with a session that is not, or no longer, the agent's.</summary>
    internal static Problem SessionRevoked { get; } =
        new(401, "session-revoked", "The session is not, or no longer, the agent's: sign in again.");

    /// <summary>The agent is signed out.</summary>
    internal static Problem NotSignedIn { get; } = new(409, "not-signed-in", "The agent is not signed in.");

    /// <summary>No center of that id.</summary>
    internal static Problem UnknownCenter { get; } = new(404, "unknown-center", "No such center is served here.");

    /// <summary>The key is not for this center.</summary>
    internal static Problem ForeignCenter { get; } = new(403, "forbidden", "The key does not allow this center.");

    /// <summary>No such route.</summary>
    internal static Problem NotFound { get; } = new(404, "not-found", "There is nothing at this address.");

    /// <summary>The route exists for other methods.</summary>
    internal static Problem MethodNotAllowed { get; } =
        new(405, "method-not-allowed", "This address takes other methods; the Allow header names them.");

    /// <summary>The body is larger than the route takes.</summary>
    internal static Problem TooLarge { get; } = new(413, "too-large", "The body is larger than this address takes: 64 KiB, or 4 MiB where it is a list.");

    /// <summary>The body came too slowly.</summary>
    internal static Problem TooSlow { get; } = new(408, "request-timeout", "The body came too slowly.");

    /// <summary>The holder of the key asks more often than it may.</summary>
    internal static Problem RateLimited { get; } = new(429, "rate-limited", "The key asks more often than it may. Try again later.");

    /// <summary>More requests are open than this gateway takes.</summary>
    internal static Problem Overloaded { get; } =
        new(503, "overloaded", "Too many requests are open. Try again later.") { RetryAfterSeconds = 1 };

    /// <summary>Plain HTTP from somebody who is none of the proxies.</summary>
    internal static Problem PlainHttp { get; } = new(403, "plain-http", "Plain HTTP is answered to the named proxies and on loopback alone.");

    /// <summary>The body is not JSON by its content type.</summary>
    internal static Problem UnsupportedMediaType { get; } =
        new(415, "unsupported-media-type", "Send the body as Content-Type: application/json.");

    /// <summary>The body is no JSON.</summary>
    internal static Problem MalformedJson { get; } = new(400, "malformed-json", "The body is empty or not well-formed JSON.");

    /// <summary>The request itself is malformed.</summary>
    internal static Problem BadRequest { get; } = new(400, "bad-request", "The request is malformed.");

    /// <summary>Something the engine's authors have to look at.</summary>
    internal static Problem Unexpected { get; } = new(500, "internal-error", "An unexpected error; it is in the log.");

    /// <summary>The process stops.</summary>
    internal static Problem Stopping { get; } =
        new(503, "unavailable", "The engine is stopping and takes no new commands.") { RetryAfterSeconds = 1 };

    /// <summary>The center answers no reads now.</summary>
    internal static Problem Unavailable { get; } =
        new(503, "unavailable", "The engine answers nothing now. Try again later.") { RetryAfterSeconds = 1 };

    /// <summary>No plan is in force yet.</summary>
    internal static Problem NotReady { get; } =
        new(503, "unavailable", "No plan is in force yet.") { RetryAfterSeconds = 1 };

    /// <summary>No such call.</summary>
    internal static Problem UnknownCall { get; } = new(404, "unknown-call", "There is no such call.");

    /// <summary>No such agent.</summary>
    internal static Problem UnknownAgent { get; } = new(404, "unknown-agent", "There is no such agent.");

    /// <summary>No such follow-up.</summary>
    internal static Problem UnknownFollowUp { get; } = new(404, "unknown-follow-up", "There is no such follow-up.");

    /// <summary>No such callback.</summary>
    internal static Problem UnknownCallback { get; } = new(404, "unknown-callback", "There is no such callback.");

    /// <summary>No such webhook.</summary>
    internal static Problem UnknownWebhook { get; } = new(404, "unknown-webhook", "There is no such webhook.");

    /// <summary>No such message that was given up.</summary>
    internal static Problem UnknownDeadLetter { get; } = new(404, "unknown-dead-letter", "There is no such dead letter.");

    /// <summary>The key has as many webhooks as it may.</summary>
    internal static Problem TooManyWebhooks { get; } = new(409, "too-many-webhooks", "The key has as many webhooks as it may: delete one.");

    /// <summary>This gateway's center stands in a database.</summary>
    internal static Problem NoWebhooks { get; } =
        new(501, "webhooks-unavailable", "Over a database webhooks need Routing:Webhooks:Secret, the same on all nodes; until it is set read /v1/stream instead.");

    /// <summary>No such queue.</summary>
    internal static Problem UnknownQueue { get; } = new(404, "unknown-queue", "The plan has no such queue.");

    /// <summary>A field that must be there is not.</summary>
    internal static Problem MissingField(string field) =>
        new(400, "missing-field", $"The field '{field}' is missing.") { Field = field };

    /// <summary>A field holds what it can't.</summary>
    internal static Problem InvalidField(string field, string expected) =>
        new(400, "invalid-field", $"The field '{field}' holds an impossible value. Expected: {expected}") { Field = field };
}
