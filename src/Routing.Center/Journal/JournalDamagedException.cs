namespace Routing.Center;

/// <summary>
/// The journal can't be replayed from some sequence on: a checksum is wrong, a row is missing, or the events made differ from
/// those recorded.
/// </summary>
public sealed class JournalDamagedException : Exception
{
    /// <summary>Makes one.</summary>
    public JournalDamagedException(long sequence, string message)
        : base(message) => Sequence = sequence;

    /// <summary>The first sequence that can't be trusted; cutting there leaves a good journal.</summary>
    public long Sequence { get; }
}
