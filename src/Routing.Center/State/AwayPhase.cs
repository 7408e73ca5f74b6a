namespace Routing.Center;

/// <summary>Where a hand-over stands in the center that the call entered. Values stand in snapshots and never change.</summary>
internal enum AwayPhase : byte
{
    /// <summary>The plan says so and the call still waits at home, where any agent may take it.</summary>
    Asked = 0,

    /// <summary>The call is the other center's, or on its way there; nobody at home can take it.</summary>
    Given = 1,

    /// <summary>It came back and is not given there again.</summary>
    Back = 2,

    /// <summary>It is over and the other center knows.</summary>
    Settled = 3,
}
