using System.Security.Cryptography;
using System.Text;
using Routing.Center;
using Routing.Core;

namespace Routing.Gateway;

/// <summary>Runs agents' requests under the session that their header names.</summary>
internal sealed class AgentSession(ICenter center, Presence presence)
{
    /// <summary>The agent, where the session is its own; else the problem.</summary>
    internal async ValueTask<(AgentStatus? Agent, Problem? Problem)> ReadAsync(string agentId, HttpContext http)
    {
        if (SessionToken.HashOf(http.Request) is not { } hash) return (null, Problems.SessionMissing);
        AgentStatus? agent = await center.ReadAgentAsync(agentId, http.RequestAborted);
        if (agent is null) return (null, Problems.UnknownAgent);
        if (agent.State == AgentState.SignedOut) return (null, Problems.NotSignedIn);
        if (!IsSame(hash, agent.SessionHash)) return (null, Problems.SessionRevoked);
        presence.Hear(agentId);
        return (agent, null);
    }

    /// <summary>Carries out the command that <paramref name="command"/> makes of the session's hash.</summary>
    internal async ValueTask<(CommandResult? Result, Problem? Problem)> SubmitAsync(
        string agentId, HttpContext http, Func<string, CenterCommand> command)
    {
        if (SessionToken.HashOf(http.Request) is not { } hash) return (null, Problems.SessionMissing);
        CommandResult result = await center.SubmitAsync(command(hash), http.RequestAborted);
        if (result.Refusal is not (Refusal.SessionRevoked or Refusal.UnknownAgent or Refusal.NotSignedIn)) presence.Hear(agentId);
        return result.Succeeded ? (result, null) : (result, RefusalProblems.Of(result));
    }

    /// <summary>Sequence that answers without a command carry.</summary>
    internal long Sequence => center.View.Sequence;

    /// <summary>The engine's time, milliseconds UTC, to the second.</summary>
    internal long AtMs => center.View.AtMs;

    private static bool IsSame(string hash, string? known) =>
        known is not null && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(hash), Encoding.ASCII.GetBytes(known));
}
