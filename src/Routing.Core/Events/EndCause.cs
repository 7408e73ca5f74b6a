namespace Routing.Core;

/// <summary>Who ended an answered contact.</summary>
public enum EndCause : byte
{
    /// <summary>The agent completed it.</summary>
    Completed = 0,

    /// <summary>The caller hung up, or the switch reported the end.</summary>
    HungUp = 1,

    /// <summary>It was connected longer than the plan allows and no end was reported.</summary>
    LostEnd = 2,

    /// <summary>Its source no longer knows it.</summary>
    Lost = 3,
}
