namespace Routing.Center;

/// <summary>Where the history stands, as its one projector writes it.</summary>
internal interface IHistoryStore : IDisposable
{
    /// <summary>Reads what was written; any number at a time.</summary>
    HistoryReader Reader { get; }

    /// <summary>Sequence of the last event written, 0 for none. Waits for nobody who writes, and may be of a moment ago.</summary>
    long ReadLastSequence();

    /// <summary>
    /// Reads what the projection needs to go on. A history of another format, or beyond the journal, is emptied, so that it is made again.
    /// </summary>
    /// <param name="readJournalSequence">Reads the journal's last sequence; called when nobody else can write to the history any more.</param>
    HistoryProjection Load(Func<long> readJournalSequence);

    /// <summary>Writes events and all that they changed since the last write, or nothing. After a failure the same may be written again.</summary>
    /// <exception cref="HistoryMovedException">Somebody else has written meanwhile; the projection is to be loaded again.</exception>
    void Write(IReadOnlyList<FeedEvent> events, HistoryProjection projection);

    /// <summary>Deletes what is older than <paramref name="beforeMs"/>, in steps that hold no reader or projector up for long.</summary>
    void Purge(long beforeMs);
}
