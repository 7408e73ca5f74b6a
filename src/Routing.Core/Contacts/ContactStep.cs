namespace Routing.Core;

/// <summary>What the engine does about a trigger; the cells of <see cref="ContactTransitions"/>.</summary>
public enum ContactStep : byte
{
    /// <summary>Refused as <see cref="RejectReason.InvalidTransition"/>, or as <see cref="RejectReason.ReservationGone"/> for accept and reject.</summary>
    Refuse = 0,

    /// <summary>Accepted without effect: it has happened before.</summary>
    Ignore = 1,

    /// <summary>Goes to the agent: connecting where the switch confirms, else connected.</summary>
    Take = 2,

    /// <summary>Is connected: the answer that stops the clock.</summary>
    Connect = 3,

    /// <summary>Goes back to the head of its lane with its clock.</summary>
    Requeue = 4,

    /// <summary>Is over without an answer, by a hang-up.</summary>
    Abandon = 5,

    /// <summary>Is over after an answer.</summary>
    End = 6,

    /// <summary>Leaves the agent and is queued anew with a new clock.</summary>
    Transfer = 7,

    /// <summary>Changes its lane and keeps its clock.</summary>
    Relane = 8,

    /// <summary>Leaves for good without an answer.</summary>
    Leave = 9,

    /// <summary>Is over, a callback whose customer did not answer.</summary>
    Unanswered = 10,
}
