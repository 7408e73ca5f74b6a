namespace Routing.Core;

/// <summary>What a <see cref="Command"/> asks of the engine. Values are recorded in journals and never change.</summary>
public enum CommandKind : byte
{
    /// <summary>Nothing; the default value is refused.</summary>
    None = 0,

    /// <summary>Let time pass: fire what is due.</summary>
    Advance = 1,

    /// <summary>Put a routing table into force.</summary>
    ApplyTable = 2,

    /// <summary>The engine starts again after a stop.</summary>
    Recover = 3,

    /// <summary>Make an agent known, or change its profile.</summary>
    DefineAgent = 10,

    /// <summary>Forget a signed-out agent.</summary>
    RemoveAgent = 11,

    /// <summary>The agent starts to work, not ready at first.</summary>
    SignIn = 12,

    /// <summary>The agent wants contacts; ends wrap-up.</summary>
    Ready = 13,

    /// <summary>The agent wants no contacts.</summary>
    NotReady = 14,

    /// <summary>The agent stops work; during a call this drains.</summary>
    SignOut = 15,

    /// <summary>The agent's desktop is no longer heard.</summary>
    AgentLost = 16,

    /// <summary>The agent takes the reserved contact.</summary>
    Accept = 17,

    /// <summary>The agent declines the reserved contact.</summary>
    Reject = 18,

    /// <summary>The agent ends the contact.</summary>
    Complete = 19,

    /// <summary>The agent ends its wrap-up.</summary>
    EndWrapUp = 20,

    /// <summary>A contact enters a queue.</summary>
    Offer = 30,

    /// <summary>The caller hung up.</summary>
    HangUp = 31,

    /// <summary>The switch joined caller and agent.</summary>
    Connected = 32,

    /// <summary>The switch could not join caller and agent.</summary>
    ConnectFailed = 33,

    /// <summary>The agent's device was not answered.</summary>
    AgentNoAnswer = 34,

    /// <summary>A connected contact goes to another queue.</summary>
    TransferToQueue = 35,

    /// <summary>A connected contact goes to another agent.</summary>
    TransferToAgent = 36,

    /// <summary>A waiting contact changes queue or priority and keeps its clock.</summary>
    Move = 37,

    /// <summary>A contact leaves otherwise than by a hang-up: redirected, called back, closed, lost.</summary>
    Leave = 38,

    /// <summary>A callback that is due, or nearly, enters a queue.</summary>
    OfferCallback = 39,

    /// <summary>A contact of another center enters a queue.</summary>
    OfferGuest = 40,

    /// <summary>A waiting contact goes to another center.</summary>
    HandOver = 41,

    /// <summary>A contact comes back from another center.</summary>
    TakeBack = 42,

    /// <summary>Another center answered a contact.</summary>
    AnswerAway = 43,

    /// <summary>A waiting contact is given to an agent, or to whoever is free next.</summary>
    Pull = 44,
}
