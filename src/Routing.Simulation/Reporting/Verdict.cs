namespace Routing.Simulation;

/// <summary>How a service level stands to its target.</summary>
internal enum Verdict
{
    /// <summary>The whole interval of the estimate reaches the target.</summary>
    Met,

    /// <summary>The target lies within the interval.</summary>
    AtRisk,

    /// <summary>The whole interval lies below the target.</summary>
    Missed,

    /// <summary>No contact counted.</summary>
    Unknown,
}
