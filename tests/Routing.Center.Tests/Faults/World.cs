namespace Routing.Center.Tests;

/// <summary>A center with its agents and its platform, by one seed, and all that it acknowledged. It can be killed and opened again on what it left.</summary>
internal sealed class World : IAsyncDisposable
{
    private const int Agents = 6;
    private readonly Func<CenterOptions, CenterOptions> _with;
    private readonly string? _database;
    private CenterRun? _run;
    private TempFolder _folder = new();

    private World(int seed, string? database, Func<CenterOptions, CenterOptions>? with) =>
        (Random, _database, _with) = (new Random(seed), database, with ?? (options => options));

    internal Random Random { get; }

    internal ManualTime Time { get; } = new();

    internal CenterRun Run => _run ?? throw new InvalidOperationException("The center does not run.");

    /// <summary>What stands between the center and its files.</summary>
    internal FaultyJournal Faults { get; private set; } = null!;

    internal string Folder => _folder.Path;

    internal IReadOnlyList<string> AgentIds { get; } = [.. Enumerable.Range(0, Agents).Select(number => $"a{number}")];

    /// <summary>What was answered with success, in order.</summary>
    internal List<Acknowledged> Acknowledged { get; } = [];

    /// <summary>Six agents who are ready, on files or in a database.</summary>
    internal static async Task<World> StartAsync(int seed, string? database = null, Func<CenterOptions, CenterOptions>? with = null)
    {
        var world = new World(seed, database, with);
        await world.OpenAsync();
        foreach (string agent in world.AgentIds) await world.Run.AddReadyAgentAsync(agent);
        return world;
    }

    internal async Task<CommandResult> SubmitAsync(CenterCommand command)
    {
        CommandResult result = await Run.SubmitAsync(command);
        if (result.Succeeded) Acknowledged.Add(new Acknowledged(command, result));
        return result;
    }

    internal async Task<IReadOnlyList<CommandResult>> SubmitAsync(params CenterCommand[] batch)
    {
        IReadOnlyList<CommandResult> results = await Run.SubmitAsync(batch);
        Acknowledged.AddRange(batch.Zip(results, (command, result) => new Acknowledged(command, result)).Where(each => each.Result.Succeeded));
        return results;
    }

    internal Task<CommandResult> ReportAsync(string call, CallReportKind kind) =>
        SubmitAsync(new ReportCall(CenterRun.Source, call, new CallReport($"{call}-{kind}-{Random.Next()}", kind)));

    internal async Task OpenAsync() => _run = await CenterRun.StartAsync(_folder, Time, options => _database is null
        ? _with(options) with { Journal = center => Faults = new FaultyJournal(new SqliteJournal(_folder.Path, center)) }
        : _with(options) with { DataDirectory = null, ConnectionString = _database });

    internal async Task StopAsync()
    {
        await Run.DisposeAsync();
        _run = null;
    }

    /// <summary>Ends the center and leaves the files as they were before.</summary>
    internal async Task KillAsync()
    {
        TempFolder left = _folder.CopyAsKilled();
        await StopAsync();
        _folder.Dispose();
        _folder = left;
    }

    internal IJournal OpenJournal() => _database is null ? JournalTools.Open(_folder.Path) : JournalTools.OpenDatabase(_database);

    /// <summary>Asks until the center takes commands, or takes none.</summary>
    internal async Task UntilAsync(bool refused)
    {
        // Unknown agents are refused without an event, so that asking changes nothing. An asker may be held up by the fault itself, so that none is waited for.
        while (true)
        {
            Task<CommandResult> asked = Run.SubmitAsync(new ReadyAgent("nobody", "x"));
            for (int turn = 0; turn < 100 && !asked.IsCompleted; turn++) await Task.Yield();
            if (asked.IsCompleted && (await asked).Refusal == Refusal.Unavailable == refused) return;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Faults?.OpenGate();
        if (_run is not null) await _run.DisposeAsync();
        _folder.Dispose();
    }
}
