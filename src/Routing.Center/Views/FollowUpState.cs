namespace Routing.Center;

/// <summary>States of a follow-up. Values are recorded and never change.</summary>
public enum FollowUpState : byte
{
    /// <summary>The customer waits for a reply.</summary>
    Open = 0,

    /// <summary>The customer has a reply, the matter is not settled.</summary>
    Replied = 1,

    /// <summary>The matter is settled.</summary>
    Resolved = 2,
}
