namespace Routing.Core;

/// <summary>Where a contact is in its life. From <see cref="Ended"/> on it is over for the engine.</summary>
public enum ContactState : byte
{
    /// <summary>Waits in a lane.</summary>
    Queued = 0,

    /// <summary>Is held for an agent who has not answered yet.</summary>
    Reserved = 1,

    /// <summary>Was accepted; the switch has to confirm.</summary>
    Connecting = 2,

    /// <summary>Talks to an agent.</summary>
    Connected = 3,

    /// <summary>Is over after an answer.</summary>
    Ended = 4,

    /// <summary>Hung up before an answer.</summary>
    Abandoned = 5,

    /// <summary>Was sent elsewhere.</summary>
    Redirected = 6,

    /// <summary>Will be called back.</summary>
    Callback = 7,

    /// <summary>Met a closed, full or unstaffed queue.</summary>
    Closed = 8,

    /// <summary>Vanished: its source no longer knows it.</summary>
    Lost = 9,
}
