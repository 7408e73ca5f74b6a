using Npgsql;

namespace Routing.Center.Tests;

[Trait("Needs", "postgres")]
public sealed class PostgresHistoryStoreTests(PostgresServer server) : IAsyncLifetime
{
    private string _database = "";
    private PostgresHistoryStore _store = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? "");
        _database = await server.CreateDatabaseAsync();
        _store = new PostgresHistoryStore(_database, "test");
    }

    public ValueTask DisposeAsync()
    {
        _store?.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void Write_that_was_done_already_is_done_once()
    {
        HistoryProjection projection = _store.Load(() => 10);
        List<FeedEvent> events = Follow(projection, Queued(1, "c1"));
        _store.Write(events, projection);

        // The answer was lost: the projector has not noted it as written.
        _store.Write(events, projection);

        Assert.Equal(events, _store.Reader.ReadEvents(0, 10));
        Assert.Equal(1, _store.Load(() => 10).LastSequence);
    }

    [Fact]
    public void Projector_that_was_overtaken_loads_again()
    {
        HistoryProjection late = _store.Load(() => 10);
        HistoryProjection other = _store.Load(() => 10);
        _store.Write(Follow(other, Queued(1, "c1"), Queued(2, "c2")), other);

        List<FeedEvent> events = Follow(late, Queued(1, "c1"));
        Assert.Throws<HistoryMovedException>(() => _store.Write(events, late));

        late = _store.Load(() => 10);
        _store.Write(Follow(late, Queued(3, "c3")), late);
        Assert.Equal([1L, 2L, 3L], _store.Reader.ReadEvents(0, 10).Select(e => e.Sequence));
        Assert.Equal(3, _store.Reader.Find(new ContactSearch()).Count);
    }

    [Fact]
    public void History_ahead_of_the_journal_is_emptied()
    {
        HistoryProjection projection = _store.Load(() => 10);
        _store.Write(Follow(projection, Queued(1, "c1"), Queued(2, "c2")), projection);

        Assert.Equal(0, _store.Load(() => 1).LastSequence);
        Assert.Empty(_store.Reader.ReadEvents(0, 10));
        Assert.Empty(_store.Reader.Find(new ContactSearch()));
    }

    // An owner of the past writes on until it notices; its events are in the journal, but came after a look at that.
    [Fact]
    public async Task History_that_went_on_while_it_was_waited_for_is_kept()
    {
        HistoryProjection projection = _store.Load(() => 2);
        _store.Write(Follow(projection, Queued(1, "c1"), Queued(2, "c2")), projection);
        await using NpgsqlConnection writer = await HoldAsync(3);
        long journal = 2;

        // It is not about how long a holder is borne with: on a busy machine the usual two seconds may pass here.
        using var patient = new PostgresHistoryStore(_database, "test", heldSeconds: 60);
        Task<HistoryProjection> loading = Task.Run(() => patient.Load(() => Volatile.Read(ref journal)), Token);
        await UntilWaitedForAsync();

        Volatile.Write(ref journal, 3);
        await RunAsync(writer, "COMMIT");

        Assert.Equal(3, (await loading).LastSequence);
        Assert.Equal([1L, 2L], _store.Reader.ReadEvents(0, 10).Select(e => e.Sequence));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Session_that_holds_the_history_and_does_not_go_on_is_ended(bool whileLoading)
    {
        HistoryProjection projection = _store.Load(() => 10);
        _store.Write(Follow(projection, Queued(1, "c1")), projection);
        projection.Written();
        await using NpgsqlConnection frozen = await HoldAsync(2);
        List<FeedEvent> events = Follow(projection, Queued(2, "c2"));

        Assert.IsType<TimeoutException>(Assert.Throws<NpgsqlException>(Attempt).InnerException);
        Attempt();

        await Assert.ThrowsAnyAsync<NpgsqlException>(() => RunAsync(frozen, "COMMIT"));
        Assert.Equal(whileLoading ? 1 : 2, _store.ReadLastSequence());

        void Attempt()
        {
            if (whileLoading) _store.Load(() => 10);
            else _store.Write(events, projection);
        }
    }

    [Fact]
    public async Task Last_sequence_is_read_while_another_writes()
    {
        HistoryProjection projection = _store.Load(() => 10);
        _store.Write(Follow(projection, Queued(1, "c1")), projection);
        await using NpgsqlConnection writer = await HoldAsync(2);

        Assert.Equal(1, _store.ReadLastSequence());
    }

    [Fact]
    public async Task History_of_another_format_is_emptied()
    {
        HistoryProjection projection = _store.Load(() => 10);
        _store.Write(Follow(projection, Queued(1, "c1")), projection);
        await PostgresServer.QueryAsync(_database, "UPDATE history.progress SET format = 1");

        Assert.Equal(0, _store.Load(() => 10).LastSequence);
        Assert.Empty(_store.Reader.ReadEvents(0, 10));
    }

    [Fact]
    public void Text_that_the_database_can_not_hold_does_not_stop_the_history()
    {
        HistoryProjection projection = _store.Load(() => 10);
        _store.Write(Follow(projection, Queued(1, "a\0b") with { Note = "\0" }), projection);

        FeedEvent found = Assert.Single(_store.Reader.ReadStory("ivr", "a\0b"));
        Assert.Equal("a\uFFFDb", found.CallId);
    }

    [Fact]
    public async Task Database_that_is_away_makes_reads_unavailable()
    {
        using var store = new PostgresHistoryStore(_database + ";Timeout=1", "test");
        string name = (string)(await PostgresServer.QueryAsync(_database, "SELECT current_database()::text"))!;
        string elsewhere = _database.Replace($"Database={name}", "Database=postgres", StringComparison.Ordinal);
        await PostgresServer.QueryAsync(elsewhere, $"ALTER DATABASE {name} ALLOW_CONNECTIONS false");

        Assert.Throws<CenterUnavailableException>(() => store.Reader.Find(new ContactSearch()));
    }

    // As a projector does in the middle of a write.
    private async Task<NpgsqlConnection> HoldAsync(long sequence)
    {
        var connection = new NpgsqlConnection(_database + ";Pooling=false");
        await connection.OpenAsync(Token);
        await RunAsync(connection, $"BEGIN; UPDATE history.progress SET last_sequence = {sequence}");
        return connection;
    }

    private async Task UntilWaitedForAsync()
    {
        while (await PostgresServer.QueryAsync(_database, "SELECT 1 FROM pg_locks WHERE NOT granted AND locktype = 'transactionid'") is null) await Task.Yield();
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Token);
    }

    private static FeedEvent Queued(long sequence, string call) =>
        new() { Sequence = sequence, AtMs = 1_000 + sequence, Type = "call.queued", Source = "ivr", CallId = call, Queue = "vip" };

    private static List<FeedEvent> Follow(HistoryProjection projection, params FeedEvent[] events)
    {
        foreach (FeedEvent feedEvent in events) projection.Apply(feedEvent);
        return [.. events];
    }
}
