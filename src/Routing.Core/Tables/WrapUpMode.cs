namespace Routing.Core;

/// <summary>What follows a contact for its agent.</summary>
public enum WrapUpMode : byte
{
    /// <summary>Nothing: ready at once.</summary>
    None = 0,

    /// <summary>Wrap-up that ends by itself, or earlier when the agent says so.</summary>
    Timed = 1,

    /// <summary>Wrap-up until the agent ends it.</summary>
    UntilEnded = 2,
}
