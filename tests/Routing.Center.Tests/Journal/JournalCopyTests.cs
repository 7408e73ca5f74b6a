using Microsoft.Data.Sqlite;

namespace Routing.Center.Tests;

public sealed class JournalCopyTests(PostgresServer server)
{
    [Fact]
    public async Task Backup_of_a_running_center_is_a_data_directory_of_its_own()
    {
        await using CenterRun run = await CenterRun.StartAsync();
        await new Workload(run, 31).RunAsync(200);
        await run.SubmitAsync(CenterRun.Offer("before"));
        using var copy = new TempFolder();

        JournalCopyReport report = Backup(run.Folder.Path, copy.Path);
        await run.SubmitAsync(CenterRun.Offer("after"));

        Assert.Equal(("test", run.Center.LastSequence - 1), (report.Center, report.LastSequence));
        Assert.True(Verify(copy.Path).IsGood);
        await using CenterRun again = await CenterRun.StartAsync(copy, run.Time);
        Assert.NotNull(await again.Center.ReadCallAsync(CenterRun.Source, "before", TestContext.Current.CancellationToken));
        Assert.Null(await again.Center.ReadCallAsync(CenterRun.Source, "after", TestContext.Current.CancellationToken));
    }

    [Fact]
    [Trait("Needs", "postgres")]
    public async Task Journal_goes_to_postgres_and_back_unchanged()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? "");
        string database = await server.CreateDatabaseAsync();
        using TempFolder first = await MadeAsync(32);
        using var last = new TempFolder();

        using (IJournal journal = JournalTools.Open(first.Path)) JournalTools.RestoreDatabase(journal, database);
        using (IJournal journal = JournalTools.OpenDatabase(database)) JournalTools.Backup(journal, last.Path);

        Assert.Equal(Rows(first.Path), Rows(last.Path));
        Assert.Equal(Verify(first.Path), Verify(last.Path));
    }

    [Fact]
    [Trait("Needs", "postgres")]
    public async Task Owner_after_a_restore_may_append()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? "");
        string database = await server.CreateDatabaseAsync();
        using TempFolder made = await MadeAsync(33);
        using IJournal backup = JournalTools.Open(made.Path);
        JournalTools.RestoreDatabase(backup, database);

        using var journal = new PostgresJournal(database, "test", TimeProvider.System);
        long epoch = journal.TakeOwnership();
        long next = journal.ReadLastSequence() + 1;
        journal.Append(JournalRows.Row(epoch, next, next));

        Assert.True(epoch > backup.ReadAfter(0).Max(row => row.Epoch));
        Assert.Equal(next, journal.ReadLastSequence());
    }

    [Fact]
    public async Task Center_that_is_there_already_is_not_touched()
    {
        using TempFolder made = await MadeAsync(34);
        using TempFolder other = await MadeAsync(35);
        IReadOnlyList<string> before = Rows(other.Path);

        Assert.Throws<JournalExistsException>(() => Backup(made.Path, other.Path));

        Assert.Equal(before, Rows(other.Path));
    }

    [Theory]
    [InlineData("UPDATE journal SET payload = zeroblob(length(payload)) WHERE first_sequence = (SELECT max(first_sequence) FROM journal)", "damaged")]
    [InlineData("DELETE FROM journal WHERE first_sequence = (SELECT first_sequence FROM journal ORDER BY first_sequence LIMIT 1 OFFSET 5)", "lacks")]
    public async Task Damaged_journal_is_not_copied(string damage, string part)
    {
        using TempFolder made = await MadeAsync(36);
        using (var connection = new SqliteConnection($"Data Source={Path.Combine(made.Path, SqliteJournal.FileName)};Pooling=False"))
        {
            connection.Open();
            SqliteFile.Execute(connection, damage);
        }

        using var copy = new TempFolder();

        Assert.Contains(part, Assert.Throws<JournalDamagedException>(() => Backup(made.Path, copy.Path)).Message, StringComparison.Ordinal);
        Assert.Empty(SqliteJournal.ListCenters(copy.Path));
    }

    private static JournalCopyReport Backup(string from, string to)
    {
        using IJournal journal = JournalTools.Open(from);
        return JournalTools.Backup(journal, to);
    }

    private static JournalReport Verify(string directory)
    {
        using IJournal journal = JournalTools.Open(directory);
        return JournalTools.Verify(journal);
    }

    private static IReadOnlyList<string> Rows(string directory)
    {
        using IJournal journal = JournalTools.Open(directory);
        return
        [
            .. journal.ReadAfter(0).Select(row => $"{row with { Payload = default }} {Convert.ToHexString(row.Payload.Span)}"),
            .. journal.ReadSnapshots().Take(1).Select(snapshot => $"{snapshot with { State = default }} {Convert.ToHexString(snapshot.State.Span)}"),
        ];
    }

    private static async Task<TempFolder> MadeAsync(int seed)
    {
        await using CenterRun run = await CenterRun.StartAsync();
        await new Workload(run, seed).RunAsync(100);
        return run.Folder.CopyAsKilled();
    }
}
