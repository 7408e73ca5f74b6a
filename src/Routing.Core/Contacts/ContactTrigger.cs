namespace Routing.Core;

/// <summary>What can happen to a contact from outside or by a timer; the columns of <see cref="ContactTransitions"/>.</summary>
public enum ContactTrigger : byte
{
    /// <summary>An agent accepts its reservation.</summary>
    Accept = 0,

    /// <summary>An agent declines its reservation.</summary>
    Reject = 1,

    /// <summary>The reservation's deadline passes, or the device was not answered.</summary>
    NoAnswer = 2,

    /// <summary>The agent leaves while the contact is held for it.</summary>
    AgentGone = 3,

    /// <summary>The caller hangs up.</summary>
    HangUp = 4,

    /// <summary>The switch reports the connection.</summary>
    Connected = 5,

    /// <summary>The switch reports failure, or the connect deadline passes.</summary>
    ConnectFailed = 6,

    /// <summary>The agent completes.</summary>
    Complete = 7,

    /// <summary>The agent or the switch passes it on.</summary>
    Transfer = 8,

    /// <summary>Its queue, priority or skills are changed.</summary>
    Move = 9,

    /// <summary>It is redirected, called back or closed.</summary>
    Leave = 10,

    /// <summary>Its source no longer knows it.</summary>
    Lost = 11,

    /// <summary>More agents become eligible, or it stops waiting for its own agent.</summary>
    Widen = 12,

    /// <summary>The longest connected time passes.</summary>
    Overlong = 13,

    /// <summary>The switch reports the end.</summary>
    End = 14,
}
