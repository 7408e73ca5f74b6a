namespace Routing.Center;

/// <summary>States of a callback, appointment or visit. Values are recorded and never change.</summary>
public enum CallbackState : byte
{
    /// <summary>Waits for its time, a visit for a quiet moment.</summary>
    Scheduled = 0,

    /// <summary>Waits in its queue for an agent.</summary>
    Queued = 1,

    /// <summary>Is held for an agent who has not accepted yet.</summary>
    Reserved = 2,

    /// <summary>An agent has accepted and the customer's number is dialled.</summary>
    Dialing = 3,

    /// <summary>The customer talks to an agent.</summary>
    Connected = 4,

    /// <summary>The customer did not answer; waits for the next try.</summary>
    NoAnswer = 5,

    /// <summary>Over: the customer was spoken to.</summary>
    Done = 6,

    /// <summary>Over: no try was answered.</summary>
    Failed = 7,

    /// <summary>Over: cancelled before the customer was dialled.</summary>
    Cancelled = 8,
}
