namespace Routing.Center;

/// <summary>The journal holds another row where one was to be appended: somebody else has written.</summary>
public sealed class JournalConflictException : Exception
{
    /// <summary>Makes one.</summary>
    public JournalConflictException(long sequence)
        : base($"Another row stands at sequence {sequence}.") => Sequence = sequence;

    /// <summary>First sequence of the row.</summary>
    public long Sequence { get; }
}
