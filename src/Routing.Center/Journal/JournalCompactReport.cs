namespace Routing.Center;

/// <summary>What compacting a journal dropped, or would drop.</summary>
/// <param name="Center">The center.</param>
/// <param name="IsDryRun">Whether nothing was changed.</param>
/// <param name="KeptDays">Days kept.</param>
/// <param name="Rows">Commits dropped.</param>
/// <param name="Events">Events dropped.</param>
/// <param name="Bytes">Bytes of commands and events dropped.</param>
/// <param name="FirstSequence">Sequence of the first event left.</param>
/// <param name="LastSequence">Sequence of the last event.</param>
/// <param name="StateHash">Hash of the state after it, which the rows left give as well.</param>
public sealed record JournalCompactReport(
    string Center, bool IsDryRun, int KeptDays, long Rows, long Events, long Bytes, long FirstSequence, long LastSequence, ulong StateHash);
