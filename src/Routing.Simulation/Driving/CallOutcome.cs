namespace Routing.Simulation;

/// <summary>What became of an offered call.</summary>
internal enum CallOutcome
{
    /// <summary>Nothing final is known.</summary>
    Open,

    /// <summary>An agent answered.</summary>
    Answered,

    /// <summary>The caller hung up before an answer.</summary>
    Abandoned,

    /// <summary>The plan sent the caller elsewhere: closed, redirected, to be called back.</summary>
    TurnedAway,

    /// <summary>The gateway forgot it, or says itself that it lost it.</summary>
    Lost,
}
