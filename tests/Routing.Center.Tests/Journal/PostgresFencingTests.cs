using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Routing.Center.Tests;

[Trait("Needs", "postgres")]
public sealed class PostgresFencingTests(PostgresServer server) : IAsyncLifetime
{
    private string _database = "";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? "");
        _database = await server.CreateDatabaseAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Takeover_ends_the_session_of_the_owner_before()
    {
        using PostgresJournal old = Open();
        old.TakeOwnership();
        int backend = await OwnersBackendAsync();
        using PostgresJournal next = Open();

        next.TakeOwnership();

        Assert.NotEqual(backend, await OwnersBackendAsync());
        Assert.Equal(0L, await PostgresServer.QueryAsync(_database, $"SELECT count(*) FROM pg_stat_activity WHERE pid = {backend}"));
    }

    [Fact]
    public async Task Takeover_leaves_a_session_that_only_has_the_same_number()
    {
        using PostgresJournal owner = Open();
        owner.TakeOwnership();
        await using NpgsqlConnection bystander = await ConnectAsync();
        await ExecuteAsync(bystander, $"UPDATE routing.owners SET backend_pid = {bystander.ProcessID}");
        using PostgresJournal next = Open();

        next.TakeOwnership();

        await ExecuteAsync(bystander, "SELECT 1");
    }

    [Fact]
    public async Task Append_that_was_frozen_during_a_takeover_appends_nothing()
    {
        using PostgresJournal old = Open();
        long epoch = old.TakeOwnership();
        await using NpgsqlConnection blocker = await ConnectAsync();
        await ExecuteAsync(blocker, "BEGIN; SELECT 1 FROM routing.owners FOR UPDATE");
        Task append = Task.Run(() => old.Append(JournalRows.Row(epoch, 1, 3)), Token);
        await UntilBlockedAsync(await OwnersBackendAsync());

        // The statement has begun under the old epoch; it is let go on after the epoch was raised, with its session alive.
        await ExecuteAsync(blocker, "UPDATE routing.owners SET epoch = epoch + 1; COMMIT");

        await Assert.ThrowsAsync<JournalFencedException>(() => append);
        Assert.Empty(old.ReadAfter(0));
    }

    [Fact]
    public async Task Backend_stopped_in_an_append_appends_nothing_when_it_goes_on()
    {
        using PostgresJournal old = Open();
        long epoch = old.TakeOwnership();
        int backend = await OwnersBackendAsync();
        await using NpgsqlConnection blocker = await ConnectAsync();
        await ExecuteAsync(blocker, "BEGIN; SELECT 1 FROM routing.owners FOR UPDATE");
        Task append = Task.Run(() => old.Append(JournalRows.Row(epoch, 1, 3)), Token);
        await UntilBlockedAsync(backend);
        Signal("STOP", backend);
        using PostgresJournal next = Open();
        long nextEpoch;
        try
        {
            await ExecuteAsync(blocker, "COMMIT");
            nextEpoch = next.TakeOwnership();
            next.Append(JournalRows.Row(nextEpoch, 1, 2));
        }
        finally
        {
            Signal("CONT", backend);
        }

        await Assert.ThrowsAnyAsync<Exception>(() => append);
        Assert.Throws<JournalFencedException>(() => old.Append(JournalRows.Row(epoch, 1, 3)));
        await UntilGoneAsync(backend);
        Assert.Equal(nextEpoch, Assert.Single(next.ReadAfter(0)).Epoch);
    }

    [Fact]
    public async Task Session_that_was_cut_is_replaced_and_the_append_repeated()
    {
        using PostgresJournal journal = Open();
        long epoch = journal.TakeOwnership();
        for (int row = 1; row <= 20; row++)
        {
            await PostgresServer.QueryAsync(_database, "SELECT pg_terminate_backend(backend_pid, 1000) FROM routing.owners");
            journal.Append(JournalRows.Row(epoch, row, row));
        }

        Assert.Equal(Enumerable.Range(1, 20).Select(row => (long)row), journal.ReadAfter(0).Select(row => row.FirstSequence));
    }

    [Fact]
    public async Task Append_cut_while_it_waits_is_there_once()
    {
        using PostgresJournal journal = Open();
        long epoch = journal.TakeOwnership();
        int backend = await OwnersBackendAsync();
        await using NpgsqlConnection blocker = await ConnectAsync();
        await ExecuteAsync(blocker, "BEGIN; SELECT 1 FROM routing.owners FOR UPDATE");
        Task append = Task.Run(() => journal.Append(JournalRows.Row(epoch, 1, 3)), Token);
        await UntilBlockedAsync(backend);

        await ExecuteAsync(blocker, $"SELECT pg_terminate_backend({backend}, 1000)");
        await ExecuteAsync(blocker, "COMMIT");

        await append;
        Assert.Single(journal.ReadAfter(0));
    }

    [Fact]
    public async Task Append_that_takes_too_long_may_be_repeated()
    {
        using PostgresJournal journal = Open();
        long epoch = journal.TakeOwnership();
        await using NpgsqlConnection blocker = await ConnectAsync();
        await ExecuteAsync(blocker, "BEGIN; SELECT 1 FROM routing.owners FOR UPDATE");

        Assert.ThrowsAny<NpgsqlException>(() => journal.Append(JournalRows.Row(epoch, 1, 3)));
        await ExecuteAsync(blocker, "COMMIT");
        journal.Append(JournalRows.Row(epoch, 1, 3));

        Assert.Single(journal.ReadAfter(0));
    }

    [Fact]
    public async Task Owners_that_contend_never_interleave()
    {
        Task<List<JournalRow>>[] owners = [.. Enumerable.Range(0, 4).Select(number => Task.Run(() => Contend((byte)number)))];
        List<JournalRow> acknowledged = [.. (await Task.WhenAll(owners)).SelectMany(rows => rows)];
        using PostgresJournal reader = Open();
        List<JournalRow> rows = [.. reader.ReadAfter(0)];

        Assert.Equal(Enumerable.Range(1, rows.Count).Select(sequence => (long)sequence), rows.Select(row => row.FirstSequence));
        Assert.Equal(rows.Select(row => row.Epoch).Order(), rows.Select(row => row.Epoch));
        Assert.NotEmpty(acknowledged);
        Assert.All(acknowledged, row => Assert.True(rows[(int)row.FirstSequence - 1].SaysTheSame(row)));
        Assert.All(rows.GroupBy(row => row.Epoch), epoch => Assert.Single(epoch.Select(row => row.Payload.Span[2]).Distinct()));
    }

    [Fact]
    public void Confirmation_ages_and_ends_with_the_epoch()
    {
        var time = new ManualTime();
        using var owner = new PostgresJournal(_database, "test", time);
        Assert.Equal(TimeSpan.MaxValue, owner.SinceConfirmed);
        long epoch = owner.TakeOwnership();
        time.AdvanceMs(700);
        Assert.Equal(TimeSpan.FromMilliseconds(700), owner.SinceConfirmed);
        owner.Confirm();
        Assert.Equal(TimeSpan.Zero, owner.SinceConfirmed);
        time.AdvanceMs(10);
        owner.Append(JournalRows.Row(epoch, 1, 3));
        Assert.Equal(TimeSpan.Zero, owner.SinceConfirmed);

        using PostgresJournal next = Open();
        next.TakeOwnership();

        Assert.Throws<JournalFencedException>(owner.Confirm);
        Assert.Equal(TimeSpan.MaxValue, owner.SinceConfirmed);
    }

    [Fact]
    public void Owner_of_the_past_saves_no_snapshot()
    {
        using PostgresJournal old = Open();
        old.TakeOwnership();
        using PostgresJournal next = Open();
        next.TakeOwnership();

        Assert.Throws<JournalFencedException>(() => old.SaveSnapshot(new JournalSnapshot(5, 1, 1, 1, new byte[] { 1 }, 0).Sealed("test")));

        Assert.Empty(next.ReadSnapshots());
    }

    private List<JournalRow> Contend(byte mark)
    {
        List<JournalRow> acknowledged = [];
        for (int round = 0; round < 8; round++)
        {
            using PostgresJournal journal = Open();
            try
            {
                long epoch = journal.TakeOwnership();
                long last = journal.ReadLastSequence();
                for (int row = 0; row < 10; row++)
                {
                    JournalRow next = JournalRows.Row(epoch, ++last, last, mark);
                    journal.Append(next);
                    acknowledged.Add(next);
                }
            }
            catch (Exception exception) when (exception is JournalFencedException or NpgsqlException or InvalidOperationException)
            {
                // Somebody else was faster; what was acknowledged before stands.
            }
        }

        return acknowledged;
    }

    private PostgresJournal Open() => new(_database, "test", TimeProvider.System);

    private async Task<int> OwnersBackendAsync() => (int)(await PostgresServer.QueryAsync(_database, "SELECT backend_pid FROM routing.owners"))!;

    private async Task UntilBlockedAsync(int backend)
    {
        string sql = $"SELECT count(*) FROM pg_stat_activity WHERE pid = {backend} AND wait_event_type = 'Lock'";
        while ((long)(await PostgresServer.QueryAsync(_database, sql))! == 0) await Task.Yield();
    }

    private async Task UntilGoneAsync(int backend)
    {
        while ((long)(await PostgresServer.QueryAsync(_database, $"SELECT count(*) FROM pg_stat_activity WHERE pid = {backend}"))! > 0) await Task.Yield();
    }

    private async Task<NpgsqlConnection> ConnectAsync()
    {
        var connection = new NpgsqlConnection(_database + ";Pooling=false");
        await connection.OpenAsync(Token);
        return connection;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Token);
    }

    private static void Signal(string signal, int process)
    {
        using Process kill = Process.Start("kill", [$"-{signal}", process.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
        Assert.Equal(0, kill.ExitCode);
    }
}
