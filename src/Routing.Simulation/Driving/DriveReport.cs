namespace Routing.Simulation;

/// <summary>
/// What a drive found: <c>offered</c> = <c>answered</c> + <c>abandoned</c> + <c>turnedAway</c> + <c>lost</c>. Good is a drive
/// in which none was lost or doubled, nothing was in error, and both sides counted the same.
/// </summary>
public sealed record DriveReport
{
    /// <summary>Calls that the gateway said it has.</summary>
    public required int Offered { get; init; }

    /// <summary>Calls answered.</summary>
    public required int Answered { get; init; }

    /// <summary>Of these within their queue's threshold, by the gateway's own wait.</summary>
    public required int AnsweredInTime { get; init; }

    /// <summary>Calls whose callers hung up before an answer.</summary>
    public required int Abandoned { get; init; }

    /// <summary>Calls that the plan sent elsewhere.</summary>
    public required int TurnedAway { get; init; }

    /// <summary>Calls taken by the gateway that came to no end.</summary>
    public required int Lost { get; init; }

    /// <summary>Calls that came to two.</summary>
    public required int Doubled { get; init; }

    /// <summary>Answers that no client has to expect, and requests given up.</summary>
    public required int Errors { get; init; }

    /// <summary>Answers of 500 and above; each was retried.</summary>
    public required int ServerErrors { get; init; }

    /// <summary>Requests that found no server or lost it; each was retried.</summary>
    public required int LostConnections { get; init; }

    /// <summary>Answered in time / offered; null when nothing was offered.</summary>
    public required double? ServiceLevel { get; init; }

    /// <summary>How fast an idle agent got a new call.</summary>
    public required AssignmentLatency AssignmentLatencyMs { get; init; }

    /// <summary>Each queue's counts, by clients and gateway.</summary>
    public required IReadOnlyList<QueueReport> PerQueue { get; init; }

    /// <summary>Whether all queues agree.</summary>
    public required bool AgreesWithServer { get; init; }

    /// <summary>Seconds of wall time it took.</summary>
    public required double WallSeconds { get; init; }

    /// <summary>The first problems in words.</summary>
    public required IReadOnlyList<string> Problems { get; init; }

    /// <summary>Whether nothing is wrong.</summary>
    public bool IsGood => Lost == 0 && Doubled == 0 && Errors == 0 && AgreesWithServer;
}
