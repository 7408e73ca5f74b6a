namespace Routing.Center.Tests;

/// <summary>One center on real files and a fake clock, with a seeded day of calls and agents to put through it.</summary>
internal sealed class CenterRun : IAsyncDisposable
{
    internal const string Source = "ivr";

    internal const string Plan = """
        { "center": "test",
          "queues": [{ "id": "vip", "serviceLevel": { "withinSeconds": 20, "target": 0.85, "shortAbandonSeconds": 5 }, "protected": true },
                     { "id": "general", "serviceLevel": { "withinSeconds": 30, "target": 0.75, "shortAbandonSeconds": 5 } }] }
        """;

    private readonly bool _ownsFolder;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private CenterRun(TempFolder folder, bool ownsFolder, ManualTime time, LocalCenter center) =>
        (Folder, _ownsFolder, Time, Center) = (folder, ownsFolder, time, center);

    internal TempFolder Folder { get; }

    internal ManualTime Time { get; }

    internal LocalCenter Center { get; }

    internal FaultyJournal? Faults { get; private init; }

    internal static Task<CenterRun> StartAsync(Func<CenterOptions, CenterOptions>? with = null) =>
        StartAsync(new TempFolder(), true, new ManualTime(), with);

    /// <summary>Starts on files that are there already, which stay afterwards.</summary>
    internal static Task<CenterRun> StartAsync(TempFolder folder, ManualTime time, Func<CenterOptions, CenterOptions>? with = null) =>
        StartAsync(folder, false, time, with);

    /// <summary>Starts by a clock that others may share.</summary>
    internal static Task<CenterRun> StartAsync(ManualTime time, Func<CenterOptions, CenterOptions> with) =>
        StartAsync(new TempFolder(), true, time, with);

    internal static async Task<CenterRun> StartWithFaultsAsync(Func<CenterOptions, CenterOptions>? with = null)
    {
        FaultyJournal? faults = null;
        var folder = new TempFolder();
        CenterRun run = await StartAsync(folder, true, new ManualTime(), options => (with?.Invoke(options) ?? options) with
        {
            Journal = center => faults = new FaultyJournal(new SqliteJournal(folder.Path, center)),
        });
        return new CenterRun(run.Folder, true, run.Time, run.Center) { Faults = faults };
    }

    public async ValueTask DisposeAsync()
    {
        Faults?.OpenGate();
        await Center.DisposeAsync();
        if (_ownsFolder) Folder.Dispose();
    }

    internal static OfferCall Offer(string callId, string queue = "general") =>
        new(Source, new CallRequest { CallId = callId, Queue = queue });

    internal static string SessionOf(string agent) => $"session-of-{agent}";

    /// <summary>Makes an agent known who serves both queues, signs it in and says ready.</summary>
    internal async Task AddReadyAgentAsync(string agent)
    {
        var card = new AgentCard { Name = agent, Skills = [new SkillCard("vip", 5), new SkillCard("general", 5)], Device = "d-" + agent };
        IReadOnlyList<CommandResult> results = await SubmitAsync(

            new PutAgent(agent, card),
            new SignInAgent(agent, "p-" + agent, SessionOf(agent), null, false),
            new ReadyAgent(agent, SessionOf(agent)));
        Assert.All(results, result => Assert.Equal(Refusal.None, result.Refusal));
    }

    internal async Task<CommandResult> SubmitAsync(CenterCommand command) => await Center.SubmitAsync(command, Token);

    internal async Task<IReadOnlyList<CommandResult>> SubmitAsync(params CenterCommand[] commands) =>
        await Center.SubmitAsync(commands, Token);

    internal async Task<IReadOnlyList<FeedEvent>> ReadFeedAsync(long after, int limit = 1_000) =>
        await Center.ReadFeedAsync(after, limit, Token);

    internal async Task<IReadOnlyList<FeedEvent>> ReadStoryAsync(string callId) =>
        await Center.ReadStoryAsync(Source, callId, Token);

    internal async Task<CallView?> ReadCallAsync(string callId) => await Center.ReadCallAsync(Source, callId, Token);

    internal async Task<AgentStatus> ReadAgentAsync(string agent) => (await Center.ReadAgentAsync(agent, Token))!;

    internal Task<ulong> StateHashAsync() => Center.ReadStateHashAsync(Token);

    private static async Task<CenterRun> StartAsync(
        TempFolder folder, bool ownsFolder, ManualTime time, Func<CenterOptions, CenterOptions>? with)
    {
        var options = new CenterOptions { DataDirectory = folder.Path, PlanJson = Plan, Time = time };
        LocalCenter center = await CenterHost.OpenAsync(with?.Invoke(options) ?? options);
        return new CenterRun(folder, ownsFolder, time, center);
    }
}
