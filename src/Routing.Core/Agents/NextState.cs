namespace Routing.Core;

/// <summary>Where an agent goes once its current contact is over.</summary>
public enum NextState : byte
{
    /// <summary>On to the next contact.</summary>
    None = 0,

    /// <summary>Not ready.</summary>
    NotReady = 1,

    /// <summary>Signed out (draining).</summary>
    SignedOut = 2,
}
