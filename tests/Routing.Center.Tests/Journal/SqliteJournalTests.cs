namespace Routing.Center.Tests;

public sealed class SqliteJournalTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly SqliteJournal _journal;
    private readonly long _epoch;

    public SqliteJournalTests()
    {
        _journal = new SqliteJournal(_folder.Path, "test");
        _epoch = _journal.TakeOwnership();
    }

    public void Dispose()
    {
        _journal.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Appended_rows_are_read_back_in_order()
    {
        JournalRow first = Row(1, 3);
        JournalRow second = Row(4, 4);
        _journal.Append(first);
        _journal.Append(second);

        JournalRow[] rows = [.. _journal.ReadAfter(0)];

        Assert.Equal([1L, 4L], rows.Select(row => row.FirstSequence));
        Assert.True(rows[0].SaysTheSame(first));
        Assert.All(rows, row => Assert.True(row.IsIntact("test")));
        Assert.Equal(4, _journal.ReadLastSequence());
        Assert.Equal([4L], _journal.ReadAfter(3).Select(row => row.FirstSequence));
        Assert.Equal([1L, 4L], _journal.ReadAfter(2).Select(row => row.FirstSequence));
        Assert.Empty(_journal.ReadAfter(4));
    }

    [Fact]
    public void Same_row_again_is_no_second_row()
    {
        _journal.Append(Row(1, 3));
        _journal.Append(Row(1, 3));

        Assert.Single(_journal.ReadAfter(0));
    }

    [Fact]
    public void Other_row_at_the_same_sequence_is_a_conflict()
    {
        _journal.Append(Row(1, 3));

        JournalConflictException conflict = Assert.Throws<JournalConflictException>(() => _journal.Append(Row(1, 4)));

        Assert.Equal(1, conflict.Sequence);
    }

    [Fact]
    public void Earlier_owner_is_fenced_off()
    {
        using var other = new SqliteJournal(_folder.Path, "test");
        long epoch = other.TakeOwnership();

        Assert.True(epoch > _epoch);
        Assert.Throws<JournalFencedException>(() => _journal.Append(Row(1, 3)));
        Assert.Empty(other.ReadAfter(0));
    }

    [Fact]
    public void Centers_do_not_see_each_others_rows()
    {
        using var other = new SqliteJournal(_folder.Path, "other");
        long epoch = other.TakeOwnership();
        _journal.Append(Row(1, 3));
        other.Append((Row(1, 1) with { Epoch = epoch }).Sealed("other"));

        Assert.Equal(1, other.ReadLastSequence());
        Assert.Equal(3, _journal.ReadLastSequence());
        Assert.Equal(["other", "test"], SqliteJournal.ListCenters(_folder.Path));
    }

    [Fact]
    public void Checksum_covers_fields_payload_and_center()
    {
        JournalRow row = Row(1, 3);

        Assert.False((row with { AtMs = row.AtMs + 1 }).IsIntact("test"));
        Assert.False((row with { Epoch = row.Epoch + 1 }).IsIntact("test"));
        Assert.False((row with { Payload = new byte[] { 1, 2, 4 } }).IsIntact("test"));
        Assert.False(row.IsIntact("other"));
    }

    [Fact]
    public void Two_latest_snapshots_are_kept()
    {
        foreach (long sequence in (long[])[10, 20, 30]) _journal.SaveSnapshot(Snapshot(sequence));

        JournalSnapshot[] snapshots = [.. _journal.ReadSnapshots()];

        Assert.Equal([30L, 20L], snapshots.Select(snapshot => snapshot.Sequence));
        Assert.All(snapshots, snapshot => Assert.True(snapshot.IsIntact("test")));
    }

    [Fact]
    public void Cut_drops_rows_and_the_snapshots_that_contain_them()
    {
        _journal.Append(Row(1, 3));
        _journal.Append(Row(4, 9));
        _journal.Append(Row(10, 12));
        _journal.SaveSnapshot(Snapshot(3));
        _journal.SaveSnapshot(Snapshot(9));

        IReadOnlyList<JournalRow> dropped = _journal.CutAt(6);

        Assert.Equal([4L, 10L], dropped.Select(row => row.FirstSequence));
        Assert.Equal(3, _journal.ReadLastSequence());
        Assert.Equal([3L], _journal.ReadSnapshots().Select(snapshot => snapshot.Sequence));
    }

    [Fact]
    public void Log_is_checkpointed_while_rows_are_appended()
    {
        byte[] payload = new byte[1 << 20];
        new Random(1).NextBytes(payload);
        for (int i = 1; i <= 24; i++) _journal.Append((Row(i, i) with { Payload = payload }).Sealed("test"));

        Assert.Equal(24, _journal.ReadLastSequence());
        Assert.All(_journal.ReadAfter(0), row => Assert.True(row.IsIntact("test")));
    }

    private JournalRow Row(long first, long last) => new JournalRow(
        first, last, _epoch, 1_700_000_000_000 + first, JournalRow.CurrentFormat, 1, new byte[] { 1, 2, 3 }, 0).Sealed("test");

    private static JournalSnapshot Snapshot(long sequence) => new JournalSnapshot(
        sequence, 1_700_000_000_000, JournalSnapshot.CurrentFormat, 1, new byte[] { 9, 8, 7 }, 0).Sealed("test");
}
