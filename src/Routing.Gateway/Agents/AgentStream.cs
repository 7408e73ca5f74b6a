using Routing.Center;
using Routing.Core;

namespace Routing.Gateway;

/// <summary>Puts the feed's events into the names of an agent's stream.</summary>
internal sealed class AgentStream(string agentId, string sessionHash, ICenter center)
{
    /// <summary>The agent.</summary>
    internal string AgentId => agentId;

    /// <summary>Its center.</summary>
    internal ICenter Center => center;

    /// <summary>Writes where the agent stands; false when the session is over.</summary>
    internal async ValueTask<bool> OpenAsync(SseConnection connection)
    {
        if (await ReadAsync(connection) is not { } agent) return false;
        connection.Write(null, "state", SelfAnswer.Of(agent, center.View.AtMs, center.View.Sequence), GatewayJson.Wire.SelfAnswer);
        return true;
    }

    /// <summary>Writes an event under its name here, if it has one; false when the session is over and so the stream.</summary>
    internal async ValueTask<bool> WriteAsync(SseConnection connection, FeedEvent feedEvent)
    {
        if (NameOf(feedEvent) is not { } name) return feedEvent.Type != "agent.session" || await ReadAsync(connection) is not null;
        AgentStatus? agent = name == "reservation.created" ? await ReadAsync(connection) : null;
        if (agent?.Reservation is { } assignment && name == "reservation.created" && assignment.ReservationId == feedEvent.ReservationId)
        {
            connection.Write(feedEvent.Sequence, name, AssignmentAnswer.Of(assignment), GatewayJson.Wire.AssignmentAnswer);
            return true;
        }

        connection.Write(feedEvent.Sequence, name, EventAnswer.Of(feedEvent, name), GatewayJson.Wire.EventAnswer);
        // The agent may be further than this event: the stream ends with the one that ended its session, not before.
        return name != "state" || feedEvent.State != "signed-out" || await ReadAsync(connection) is not null;
    }

    private static string? NameOf(FeedEvent feedEvent) => feedEvent.Type switch
    {
        "call.reserved" => "reservation.created",
        "reservation.ended" => feedEvent.State switch
        {
            "expired" => "reservation.expired",
            "accepted" or "rejected" => null,
            _ => "reservation.rescinded",
        },
        "call.connected" or "call.ended" or FeedEventTypes.Dial or "callback.unanswered" => feedEvent.Type,
        "follow-up.opened" or "follow-up.changed" or "follow-up.replied" or "follow-up.resolved" or "follow-up.overdue" => feedEvent.Type,
        "agent.state" => "state",
        _ => null,
    };

    /// <summary>The agent while the stream's session is its own.</summary>
    private async ValueTask<AgentStatus?> ReadAsync(SseConnection connection)
    {
        AgentStatus? agent = await center.ReadAgentAsync(agentId, connection.Closing);
        return agent is not null && agent.State != AgentState.SignedOut && agent.SessionHash == sessionHash ? agent : null;
    }
}
