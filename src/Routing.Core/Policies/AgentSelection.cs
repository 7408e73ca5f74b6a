namespace Routing.Core;

/// <summary>Which of the eligible idle agents an arriving contact gets, among those who can serve the fewest requirements.</summary>
public enum AgentSelection : byte
{
    /// <summary>Idle longest.</summary>
    LongestIdle = 0,

    /// <summary>Least occupied since sign-in.</summary>
    LeastOccupied = 1,

    /// <summary>Highest proficiency in what the contact needs.</summary>
    MostSkilled = 2,

    /// <summary>Lowest proficiency in what the contact needs.</summary>
    LeastSkilled = 3,

    /// <summary>In turn.</summary>
    RoundRobin = 4,
}
