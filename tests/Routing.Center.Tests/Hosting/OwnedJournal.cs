namespace Routing.Center.Tests;

/// <summary>A journal that only knows how long ago its ownership was confirmed.</summary>
internal sealed class OwnedJournal : IJournal, IOwnership
{
    public string Center => "test";

    public string CommandLineOptions => "";

    public TimeSpan SinceConfirmed { get; set; }

    internal Exception? Failure { get; init; }

    internal int Asked { get; private set; }

    public void Confirm()
    {
        Asked++;
        if (Failure is not null) throw Failure;
    }

    public long TakeOwnership() => 1;

    public void Append(JournalRow row)
    {
    }

    public IEnumerable<JournalRow> ReadAfter(long sequence) => [];

    public long ReadLastSequence() => 0;

    public void SaveSnapshot(JournalSnapshot snapshot)
    {
    }

    public IEnumerable<JournalSnapshot> ReadSnapshots() => [];

    public JournalSnapshot? ReadBase() => null;

    public void Compact(JournalSnapshot newBase)
    {
    }

    public IReadOnlyList<JournalRow> CutAt(long sequence) => [];

    public void Dispose()
    {
    }
}
