namespace Routing.Center.Tests;

/// <summary>A history that remembers what it was told to delete, and holds nothing.</summary>
internal sealed class PurgedHistory : IHistoryStore
{
    /// <summary>The instants before which rows were to go.</summary>
    internal List<long> Before { get; } = [];

    public HistoryReader Reader => throw new NotSupportedException();

    public long ReadLastSequence() => 0;

    public HistoryProjection Load(Func<long> readJournalSequence) => new();

    public void Write(IReadOnlyList<FeedEvent> events, HistoryProjection projection)
    {
    }

    public void Purge(long beforeMs) => Before.Add(beforeMs);

    public void Dispose()
    {
    }
}
