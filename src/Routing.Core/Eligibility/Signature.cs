namespace Routing.Core;

/// <summary>One distinct row of eligibility, with the idle agents that have it.</summary>
internal struct Signature
{
    /// <summary>Requirements it meets.</summary>
    internal int Breadth;

    /// <summary>Idle agents, longest idle first; -1 for none.</summary>
    internal int FirstIdle;

    internal int LastIdle;

    /// <summary>Idle order of the first, kept here so that comparing signatures does not touch their agents.</summary>
    internal long FirstOrder;
}
