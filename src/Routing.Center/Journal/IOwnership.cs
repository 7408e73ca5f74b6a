namespace Routing.Center;

/// <summary>
/// A journal whose ownership another process can take at any moment. Its owner answers no reads unless the ownership was confirmed
/// within the last second: what it knows may be of the past.
/// </summary>
public interface IOwnership
{
    /// <summary>Time since the storage was last asked and said that this journal is the owner; <see cref="TimeSpan.MaxValue"/> when it never did, or no longer does.</summary>
    TimeSpan SinceConfirmed { get; }

    /// <summary>Asks the storage; an append that succeeds confirms as well. The thread that appends alone.</summary>
    /// <exception cref="JournalFencedException">Another owner has taken the journal. Every other exception means that it is unknown.</exception>
    void Confirm();
}
