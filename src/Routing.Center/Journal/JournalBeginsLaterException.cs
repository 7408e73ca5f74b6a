namespace Routing.Center;

/// <summary>A compacted journal can't be cut before its second row.</summary>
/// <param name="center">The center.</param>
/// <param name="sequence">The first sequence at which it can be cut.</param>
public sealed class JournalBeginsLaterException(string center, long sequence)
    : IOException($"The journal of {center} was compacted: it can be cut at sequence {sequence} or later. For an earlier state restore a backup.");
