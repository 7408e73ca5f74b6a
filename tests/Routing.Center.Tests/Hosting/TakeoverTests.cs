using System.Collections.Concurrent;
using Npgsql;

namespace Routing.Center.Tests;

/// <summary>One center after the other takes the journal while the one before still works and projects its history.</summary>
[Trait("Needs", "postgres")]
public sealed class TakeoverTests(PostgresServer server) : IAsyncLifetime
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
    public async Task History_goes_on_after_every_takeover_and_holds_each_event_once()
    {
        ConcurrentBag<string> acknowledged = [];
        List<LocalCenter> centers = [];
        List<Task> offering = [];
        for (int takeover = 0; takeover < 8; takeover++)
        {
            LocalCenter center = await OpenAsync();
            centers.Add(center);
            string prefix = $"t{takeover}-";
            offering.AddRange(Enumerable.Range(0, 4).Select(each => Task.Run(() => OfferUntilRefusedAsync(center, $"{prefix}{each}-", acknowledged), Token)));
            // The projector of the one before is at work when it is taken over.
            await center.ReadStoryAsync(CenterRun.Source, $"{prefix}0-0", Token);
        }

        await using LocalCenter last = await OpenAsync();
        await Task.WhenAll(offering);
        CommandResult end = await last.SubmitAsync(CenterRun.Offer("end"), Token);
        Assert.NotEmpty(await last.ReadStoryAsync(CenterRun.Source, "end", Token));
        foreach (LocalCenter center in centers) await center.DisposeAsync();

        Assert.Equal(end.Sequence, await CountAsync($"SELECT count(DISTINCT sequence) FROM history.events WHERE sequence <= {end.Sequence}"));
        Assert.Equal(end.Sequence, await CountAsync($"SELECT count(*) FROM history.events WHERE sequence <= {end.Sequence}"));
        List<string> contacts = await ReadContactsAsync();
        Assert.Equal(contacts.Distinct().Count(), contacts.Count);
        Assert.Empty(acknowledged.Except(contacts));
    }

    [Fact]
    public async Task Frozen_owner_in_the_middle_of_a_write_to_the_history_holds_no_takeover_up()
    {
        LocalCenter before = await OpenAsync();
        await before.SubmitAsync(CenterRun.Offer("before"), Token);
        await before.ReadStoryAsync(CenterRun.Source, "before", Token);
        await using var frozen = new NpgsqlConnection(_database + ";Pooling=false");
        await frozen.OpenAsync(Token);
        await using var hold = new NpgsqlCommand("BEGIN; UPDATE history.progress SET last_sequence = last_sequence", frozen);
        await hold.ExecuteNonQueryAsync(Token);

        await using LocalCenter next = await OpenAsync();
        Assert.True((await next.SubmitAsync(CenterRun.Offer("after"), Token)).Succeeded);
        Assert.Equal(1, await CountAsync($"SELECT count(*) FROM pg_stat_activity WHERE pid = {frozen.ProcessID} AND state = 'idle in transaction'"));

        Assert.NotEmpty(await next.ReadStoryAsync(CenterRun.Source, "after", Token));
        Assert.Equal(0, await CountAsync($"SELECT count(*) FROM pg_stat_activity WHERE pid = {frozen.ProcessID}"));
        await before.DisposeAsync();
    }

    // Only the writer's session of the owner before is ended; what others have open stays.
    [Fact]
    public async Task Takeover_ends_no_other_session()
    {
        LocalCenter before = await OpenAsync();
        await before.SubmitAsync(CenterRun.Offer("before"), Token);
        await before.ReadStoryAsync(CenterRun.Source, "before", Token);
        // This test's own sessions, which may take a moment to end, are not the center's.
        long writer = await CountAsync("SELECT backend_pid FROM routing.owners");
        List<long> others = await SessionsAsync(writer);
        Assert.NotEmpty(others);

        await using LocalCenter next = await OpenAsync();

        Assert.Equal(others, others.Intersect(await SessionsAsync(writer)));
        Assert.Equal(0, await CountAsync($"SELECT count(*) FROM pg_stat_activity WHERE pid = {writer}"));
        await before.DisposeAsync();
    }

    private Task<LocalCenter> OpenAsync() =>
        CenterHost.OpenAsync(new CenterOptions { CenterId = "test", ConnectionString = _database, PlanJson = CenterRun.Plan });

    private static async Task OfferUntilRefusedAsync(LocalCenter center, string prefix, ConcurrentBag<string> acknowledged)
    {
        for (int number = 0; (await center.SubmitAsync(CenterRun.Offer($"{prefix}{number}"), Token)).Succeeded; number++) acknowledged.Add($"{prefix}{number}");
    }

    private async Task<long> CountAsync(string sql) => Convert.ToInt64(await PostgresServer.QueryAsync(_database, sql), System.Globalization.CultureInfo.InvariantCulture);

    private Task<List<long>> SessionsAsync(long but) =>
        ReadAsync($"SELECT pid::bigint FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE 'routing%' AND pid <> {but} ORDER BY pid", row => row.GetInt64(0));

    private Task<List<string>> ReadContactsAsync() => ReadAsync("SELECT call_id FROM history.contacts", row => row.GetString(0));

    private async Task<List<T>> ReadAsync<T>(string sql, Func<NpgsqlDataReader, T> read)
    {
        await using var connection = new NpgsqlConnection(_database + ";Pooling=false");
        await connection.OpenAsync(Token);
        await using var command = new NpgsqlCommand(sql, connection);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(Token);
        List<T> values = [];
        while (await reader.ReadAsync(Token)) values.Add(read(reader));
        return values;
    }
}
