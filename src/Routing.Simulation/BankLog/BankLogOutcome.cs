namespace Routing.Simulation;

/// <summary>What the bank's log says became of a call.</summary>
internal enum BankLogOutcome
{
    /// <summary>AGENT: answered.</summary>
    Answered,

    /// <summary>HANG: the caller hung up.</summary>
    HungUp,

    /// <summary>PHANTOM: an artefact of the line.</summary>
    Phantom,
}
