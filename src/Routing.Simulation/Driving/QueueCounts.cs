namespace Routing.Simulation;

/// <summary>Counts of one queue, by the gateway or by its clients.</summary>
/// <param name="Offered">Calls that entered.</param>
/// <param name="Answered">Calls answered.</param>
/// <param name="AnsweredInTime">Of these within the threshold; null where the gateway does not say.</param>
/// <param name="Abandoned">Calls that hung up before an answer.</param>
public sealed record QueueCounts(long Offered, long Answered, long? AnsweredInTime, long Abandoned)
{
    /// <summary>No call at all.</summary>
    public static QueueCounts None { get; } = new(0, 0, 0, 0);

    /// <summary>What came after <paramref name="earlier"/>.</summary>
    public QueueCounts Since(QueueCounts earlier) => new(
        Offered - earlier.Offered,
        Answered - earlier.Answered,
        AnsweredInTime - earlier.AnsweredInTime,
        Abandoned - earlier.Abandoned);

    /// <summary>Whether both count the same, in all that both know.</summary>
    public bool Agrees(QueueCounts other) =>
        (Offered, Answered, Abandoned) == (other.Offered, other.Answered, other.Abandoned)
        && (AnsweredInTime is null || other.AnsweredInTime is null || AnsweredInTime == other.AnsweredInTime);
}
