namespace Routing.Center;

/// <summary>What reading a whole journal found.</summary>
/// <param name="Center">The center.</param>
/// <param name="Rows">Good rows.</param>
/// <param name="Commands">Commands carried out again.</param>
/// <param name="Events">Events made again and compared.</param>
/// <param name="LastSequence">Sequence of the last good event.</param>
/// <param name="StateHash">Hash of the state after it.</param>
/// <param name="Damage">What stopped the reading, or null when all is well.</param>
/// <param name="DamagedAt">The first sequence that can't be trusted, or null.</param>
public sealed record JournalReport(
    string Center, long Rows, long Commands, long Events, long LastSequence, ulong StateHash, string? Damage, long? DamagedAt)
{
    /// <summary>Sequence of the first event: 1, or a later one where the journal was compacted.</summary>
    public long FirstSequence { get; init; } = 1;

    /// <summary>Whether every row was good.</summary>
    public bool IsGood => Damage is null;
}
