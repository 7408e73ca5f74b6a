namespace Routing.Center;

/// <summary>The live session of an agent.</summary>
/// <param name="Principal">Who signed the agent in.</param>
/// <param name="SessionHash">SHA-256 of the session token, in hexadecimal.</param>
/// <param name="Device">Device for this session, or null for the one on the card.</param>
internal sealed record AgentSession(string Principal, string SessionHash, string? Device);
