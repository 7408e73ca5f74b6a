namespace Routing.Core;

/// <summary>One queue's controller: what is measured of it, and how it is steered.</summary>
internal struct QueueControl
{
    /// <summary>Decaying count of contacts in time.</summary>
    internal double Hits;

    /// <summary>Decaying count of contacts.</summary>
    internal double Count;

    /// <summary>Smoothed seconds from reserved to answered.</summary>
    internal double Ring;

    /// <summary>Smoothed seconds between moments at which an agent for it becomes free.</summary>
    internal double Gap;

    /// <summary>The last such moment, or 0.</summary>
    internal long LastFree;

    /// <summary>Share of the threshold left free, steered.</summary>
    internal double X;

    /// <summary>Wait in seconds from which a protected contact is lifted.</summary>
    internal double Guard;

    /// <summary>Exponent of an unprotected queue's weight, steered.</summary>
    internal double U;

    /// <summary>Weight of an unprotected queue.</summary>
    internal double B;
}
