namespace Routing.Core;

/// <summary>One distinct row of eligibility, with the idle agents that have it.</summary>
internal struct Signature
{
    /// <summary>Requirements it meets.</summary>
    internal int Breadth;

    /// <summary>Signed-in agents that have it with their whole capacity.</summary>
    internal int SignedIn;

    /// <summary>Idle agents, longest idle first; -1 for none.</summary>
    internal int FirstIdle;

    internal int LastIdle;
}
