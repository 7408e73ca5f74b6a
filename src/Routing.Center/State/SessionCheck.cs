using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Routing.Center;

/// <summary>Whether a command comes from the agent's live session.</summary>
internal static class SessionCheck
{
    /// <summary>Why the command is refused, or <see cref="Refusal.None"/>.</summary>
    internal static Refusal Of(AgentRecord? agent, string sessionHash)
    {
        if (agent is null) return Refusal.UnknownAgent;
        if (agent.Session is null) return Refusal.NotSignedIn;
        return SameHash(agent.Session.SessionHash, sessionHash) ? Refusal.None : Refusal.SessionRevoked;
    }

    /// <summary>Compares in a time that does not tell how much of it is right.</summary>
    internal static bool SameHash(string one, string other)
        => CryptographicOperations.FixedTimeEquals(MemoryMarshal.AsBytes(one.AsSpan()), MemoryMarshal.AsBytes(other.AsSpan()));
}
