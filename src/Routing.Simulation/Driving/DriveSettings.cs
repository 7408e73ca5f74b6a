namespace Routing.Simulation;

/// <summary>How a trace is played against a gateway.</summary>
public sealed record DriveSettings
{
    /// <summary>Address of the gateway.</summary>
    public required Uri Url { get; init; }

    /// <summary>Trace seconds per second of wall time; the gateway's time scale has to be the same. Above 0.</summary>
    public double Speed { get; init; } = 1;

    /// <summary>The skill all agents have, at level 5.</summary>
    public string Skill { get; init; } = "banking";

    /// <summary>Wall time after which a request that finds no answer is given up.</summary>
    public TimeSpan GiveUp { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Trace time after the last arrival at which callers of unknown patience hang up.</summary>
    public TimeSpan Overtime { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Wall time that stream and gauges have at the end to show the last calls before these are looked up one by one.</summary>
    public TimeSpan CatchUp { get; init; } = TimeSpan.FromSeconds(5);
}
