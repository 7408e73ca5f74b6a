using Routing.Core;

namespace Routing.Center;

/// <summary>An agent as clients see it now.</summary>
public sealed record AgentStatus
{
    /// <summary>The agent.</summary>
    public required string AgentId { get; init; }

    /// <summary>Its card.</summary>
    public required AgentCard Card { get; init; }

    /// <summary>The queues that it is able to serve, by their place in the center.</summary>
    public IReadOnlyList<string> Queues { get; init; } = [];

    /// <summary>State.</summary>
    public required AgentState State { get; init; }

    /// <summary>Where it goes after its call.</summary>
    public NextState Next { get; init; }

    /// <summary>Not-ready reason of the state or of next, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>When the state began, milliseconds UTC.</summary>
    public long SinceMs { get; init; }

    /// <summary>Device of the session, or of the card.</summary>
    public string? Device { get; init; }

    /// <summary>The open reservation, or null.</summary>
    public Assignment? Reservation { get; init; }

    /// <summary>The call being connected or connected, or null.</summary>
    public CallView? Call { get; init; }

    /// <summary>End of timed wrap-up, milliseconds UTC, or null.</summary>
    public long? WrapUpDeadlineMs { get; init; }

    /// <summary>SHA-256 of the live session's token in hexadecimal, or null when signed out. Never shown to clients.</summary>
    public string? SessionHash { get; init; }
}
