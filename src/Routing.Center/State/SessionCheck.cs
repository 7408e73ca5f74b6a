using System.Runtime.InteropServices;

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

    /// <summary>Compares in a time that does not tell how much of it is right: every command of an agent comes by here.</summary>
    internal static bool SameHash(string one, string other)
    {
        if (one.Length != other.Length) return false;
        ReadOnlySpan<ulong> words = MemoryMarshal.Cast<char, ulong>(one.AsSpan());
        ReadOnlySpan<ulong> otherWords = MemoryMarshal.Cast<char, ulong>(other.AsSpan());
        ulong differences = 0;
        for (int i = 0; i < words.Length; i++) differences |= words[i] ^ otherWords[i];
        for (int i = words.Length * (sizeof(ulong) / sizeof(char)); i < one.Length; i++) differences |= (uint)(one[i] ^ other[i]);
        return differences == 0;
    }
}
