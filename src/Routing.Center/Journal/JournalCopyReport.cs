namespace Routing.Center;

/// <summary>What a backup or a restore copied.</summary>
/// <param name="Center">The center.</param>
/// <param name="Rows">Commits.</param>
/// <param name="LastSequence">Sequence of the last event.</param>
/// <param name="SnapshotSequence">Sequence of the snapshot that came along; null where there is none.</param>
public sealed record JournalCopyReport(string Center, long Rows, long LastSequence, long? SnapshotSequence);
