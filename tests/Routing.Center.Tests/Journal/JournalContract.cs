namespace Routing.Center.Tests;

/// <summary>What holds for a journal wherever it stands. One class for each storage says where.</summary>
public abstract class JournalContract : IAsyncLifetime
{
    private IJournal _journal = null!;
    private long _epoch;

    public async ValueTask InitializeAsync()
    {
        await PrepareAsync();
        _journal = Open("test");
        _epoch = _journal.TakeOwnership();
    }

    public virtual ValueTask DisposeAsync()
    {
        _journal?.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
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
    public void Empty_journal_has_no_last_sequence()
    {
        Assert.Equal(0, _journal.ReadLastSequence());
        Assert.Empty(_journal.ReadAfter(0));
        Assert.Empty(_journal.ReadSnapshots());
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
        _journal.Append(Row(4, 5));
        Assert.Equal(5, _journal.ReadLastSequence());
    }

    [Fact]
    public void Earlier_owner_is_fenced_off()
    {
        using IJournal other = Open("test");
        long epoch = other.TakeOwnership();

        Assert.True(epoch > _epoch);
        Assert.Throws<JournalFencedException>(() => _journal.Append(Row(1, 3)));
        Assert.Throws<JournalFencedException>(() => _journal.Append(Row(1, 3)));
        Assert.Empty(other.ReadAfter(0));
    }

    [Fact]
    public void Earlier_owner_is_fenced_off_even_from_a_row_that_is_there()
    {
        _journal.Append(Row(1, 3));
        using IJournal other = Open("test");
        other.TakeOwnership();

        Assert.Throws<JournalFencedException>(() => _journal.Append(Row(1, 3)));
    }

    [Fact]
    public void Row_repeated_by_a_later_owner_counts_as_appended()
    {
        _journal.Append(Row(1, 3));
        using IJournal other = Open("test");
        JournalRow same = (Row(1, 3) with { Epoch = other.TakeOwnership() }).Sealed("test");

        other.Append(same);

        Assert.Equal(_epoch, Assert.Single(other.ReadAfter(0)).Epoch);
    }

    [Fact]
    public void Centers_do_not_see_each_others_rows()
    {
        using IJournal other = Open("other");
        long epoch = other.TakeOwnership();
        _journal.Append(Row(1, 3));
        other.Append((Row(1, 1) with { Epoch = epoch }).Sealed("other"));

        Assert.Equal(1, other.ReadLastSequence());
        Assert.Equal(3, _journal.ReadLastSequence());
        Assert.Equal(["other", "test"], ListCenters());
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
        foreach (long sequence in (long[])[10, 20, 30, 30]) _journal.SaveSnapshot(Snapshot(sequence));

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
    public void Compacted_rows_give_way_to_their_base()
    {
        foreach ((long first, long last) in ((long, long)[])[(1, 3), (4, 9), (10, 12)]) _journal.Append(Row(first, last));
        Assert.Null(_journal.ReadBase());

        _journal.Compact(Snapshot(9));

        Assert.Equal([10L], _journal.ReadAfter(0).Select(row => row.FirstSequence));
        Assert.Equal(9, _journal.ReadBase()!.Sequence);
        Assert.True(_journal.ReadBase()!.IsIntact("test"));
        Assert.Equal(12, _journal.ReadLastSequence());
        using IJournal other = Open("other");
        Assert.Null(other.ReadBase());
    }

    [Fact]
    public void Base_outlives_the_snapshots_that_come()
    {
        foreach (long sequence in (long[])[1, 2, 3]) _journal.Append(Row(sequence, sequence));
        _journal.Compact(Snapshot(1));
        foreach (long sequence in (long[])[2, 3, 20, 30]) _journal.SaveSnapshot(Snapshot(sequence));
        Assert.Equal(1, _journal.ReadBase()!.Sequence);

        _journal.Compact(Snapshot(2));

        Assert.Equal(2, _journal.ReadBase()!.Sequence);
        Assert.Equal([3L], _journal.ReadAfter(0).Select(row => row.FirstSequence));
    }

    [Fact]
    public void Large_rows_come_back_whole()
    {
        byte[] payload = new byte[1 << 20];
        new Random(1).NextBytes(payload);
        for (int i = 1; i <= 24; i++) _journal.Append((Row(i, i) with { Payload = payload }).Sealed("test"));

        Assert.Equal(24, _journal.ReadLastSequence());
        Assert.All(_journal.ReadAfter(0), row => Assert.True(row.IsIntact("test")));
    }

    /// <summary>Makes the place where the journals stand.</summary>
    protected abstract ValueTask PrepareAsync();

    /// <summary>Opens a journal there; the same center may be opened several times.</summary>
    protected abstract IJournal Open(string center);

    /// <summary>The centers that have a journal there.</summary>
    protected abstract IReadOnlyList<string> ListCenters();

    private JournalRow Row(long first, long last) => JournalRows.Row(_epoch, first, last);

    private static JournalSnapshot Snapshot(long sequence) => new JournalSnapshot(
        sequence, 1_700_000_000_000, JournalSnapshot.CurrentFormat, 1, new byte[] { 9, 8, 7 }, 0).Sealed("test");
}
