namespace Routing.Simulation;

/// <summary>Why a row of the bank's log is no call that asked for a human.</summary>
public enum BankLogRefusal
{
    /// <summary>An artefact of the line (PHANTOM).</summary>
    Phantom,

    /// <summary>The caller hung up before entering the queue (HANG with a queue time of 0).</summary>
    NeverQueued,

    /// <summary>Not 17 fields, or one of them can't be read.</summary>
    Malformed,
}
