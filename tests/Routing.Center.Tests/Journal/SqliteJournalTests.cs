namespace Routing.Center.Tests;

public sealed class SqliteJournalTests : JournalContract
{
    private readonly TempFolder _folder = new();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Dispose();
    }

    protected override ValueTask PrepareAsync() => ValueTask.CompletedTask;

    protected override IJournal Open(string center) => new SqliteJournal(_folder.Path, center);

    protected override IReadOnlyList<string> ListCenters() => SqliteJournal.ListCenters(_folder.Path);
}
