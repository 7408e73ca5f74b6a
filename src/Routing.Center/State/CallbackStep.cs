namespace Routing.Center;

/// <summary>What a trigger does to a callback.</summary>
internal enum CallbackStep : byte
{
    /// <summary>Impossible in that state.</summary>
    Refuse = 0,

    /// <summary>Possible, and changes nothing.</summary>
    Ignore,

    /// <summary>Becomes a contact and is queued.</summary>
    Enter,

    /// <summary>Is reserved.</summary>
    Hold,

    /// <summary>Is queued again.</summary>
    Return,

    /// <summary>Is dialing.</summary>
    Dial,

    /// <summary>Is connected.</summary>
    Connect,

    /// <summary>Has no answer; after the last try it has failed.</summary>
    Retry,

    /// <summary>Is done.</summary>
    Finish,

    /// <summary>Is cancelled.</summary>
    Cancel,
}
