using Routing.Core;

namespace Routing.Center;

/// <summary>What a center keeps of one agent.</summary>
internal sealed class AgentRecord(int number, string id, AgentCard card)
{
    /// <summary>The card of an agent that was forgotten.</summary>
    internal static readonly AgentCard NoCard = new() { Name = string.Empty };

    /// <summary>The engine's number; never another agent's.</summary>
    internal int Number { get; } = number;

    internal string Id { get; } = id;

    internal AgentCard Card { get; set; } = card;

    /// <summary>Whether the agent was forgotten; its number keeps its name for the events that tell of it.</summary>
    internal bool IsDeleted { get; set; }

    /// <summary>The live session, or null when signed out.</summary>
    internal AgentSession? Session { get; set; }

    internal FinishedReservations Finished { get; } = new();

    /// <summary>Numbers of the queues it is able to serve, or null where that has to be worked out again. Not part of the state.</summary>
    internal int[]? Serves { get; set; }

    /// <summary>The names of <see cref="Serves"/>, and the numbers that they were made of.</summary>
    internal (int[] Numbers, string[] Names)? ServesNames { get; set; }

    internal string? Device => Session?.Device ?? Card.Device;
}
