namespace Routing.Center;

/// <summary>The events that a platform reports. Values are journaled and never change.</summary>
public enum CallReportKind : byte
{
    /// <summary>The caller hung up before an answer.</summary>
    Abandoned = 0,

    /// <summary>Caller and agent are joined.</summary>
    Connected = 1,

    /// <summary>Caller and agent could not be joined.</summary>
    ConnectFailed = 2,

    /// <summary>The agent's device was not answered.</summary>
    AgentNoAnswer = 3,

    /// <summary>The call is over.</summary>
    Ended = 4,

    /// <summary>The call was passed on at the switch.</summary>
    Transferred = 5,

    /// <summary>The caller takes the callback offered.</summary>
    CallbackAccepted = 6,

    /// <summary>The caller declines it.</summary>
    CallbackDeclined = 7,
}
