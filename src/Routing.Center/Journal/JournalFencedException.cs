namespace Routing.Center;

/// <summary>Another owner has taken the journal; this one must stop and answer nothing more.</summary>
public sealed class JournalFencedException : Exception
{
    /// <summary>Makes one.</summary>
    public JournalFencedException(long epoch)
        : base($"The journal is no longer owned by epoch {epoch}.") => Epoch = epoch;

    /// <summary>The epoch that is over.</summary>
    public long Epoch { get; }
}
