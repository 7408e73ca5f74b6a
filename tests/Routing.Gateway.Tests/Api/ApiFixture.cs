namespace Routing.Gateway.Tests;

/// <summary>
/// The API under test: the address in ROUTING_TEST_URL, or the nodes' addresses there, separated by commas; else a gateway of its own on
/// a free port of loopback. Tests know nothing but the address, so that they hold for whatever answers there.
/// </summary>
public sealed class ApiFixture : IAsyncLifetime
{
    private readonly string _directory = Directory.CreateTempSubdirectory("routing-gateway-").FullName;
    private GatewayHost? _host;
    private int _lastQueue;
    private int _lastBriefQueue;
    private int _lastId;

    /// <summary>Talks to the API.</summary>
    public ApiClient Api { get; private set; } = null!;

    /// <summary>Starts a gateway where none was named, and puts the tests' plan into force.</summary>
    public async ValueTask InitializeAsync()
    {
        string? address = Environment.GetEnvironmentVariable("ROUTING_TEST_URL");
        if (address is null)
        {
            _host = await GatewayHost.StartAsync(
                ["--environment", "Development", "--urls", "http://127.0.0.1:0", "--data", _directory], Quiet.Logs);
            address = _host.App.Urls.Single();
        }

        Api = new ApiClient([.. address.Split(',').Select(each => new Uri(each))]);
        (await Api.PutAsync("/v1/plan", TestPlan.Json)).Expect(200);
    }

    /// <summary>Stops the gateway.</summary>
    public async ValueTask DisposeAsync()
    {
        Api.Dispose();
        if (_host is not null) await _host.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }

    /// <summary>A queue that no other test uses.</summary>
    public string NewQueue() => TestPlan.QueueName(_lastQueue++);

    /// <summary>A queue that no other test uses and that holds a contact for one second only.</summary>
    public string NewBriefQueue() => TestPlan.BriefQueueName(_lastBriefQueue++);

    /// <summary>An id that no other test uses, in this run or another.</summary>
    public string NewId(string kind) => $"{kind}-{RunId}-{++_lastId}";

    /// <summary>An agent with a session that serves <paramref name="queue"/>, not ready yet.</summary>
    public Task<Desktop> SignInAsync(string queue) => Desktop.SignInAsync(Api, NewId("agent"), queue);

    /// <summary>Offers a new call to a queue; gives its id.</summary>
    public async Task<string> OfferAsync(string queue)
    {
        string callId = NewId("call");
        (await Api.PostAsync("/v1/calls", new { callId, queue })).Expect(202);
        return callId;
    }

    /// <summary>The sequence of an event made just now: two of these differ by 1 where nothing happened between them.</summary>
    public async Task<long> MarkAsync()
    {
        Reply reply = await Api.PostAsync("/v1/calls", new { callId = NewId("mark"), queue = TestPlan.MarkQueue });
        return reply.Expect(202).Body.GetProperty("sequence").GetInt64();
    }

    /// <summary>Returns when the gauges, which follow up to a second behind, show all that has happened.</summary>
    public async Task CatchUpAsync()
    {
        long now = await MarkAsync();
        while ((await Api.GetAsync("/v1/queues")).Expect(200).Body.GetProperty("sequence").GetInt64() < now) await Task.Yield();
    }

    /// <summary>The events after a sequence up to now, but for those of calls and agents that tests have left behind: their time goes on.</summary>
    public async Task<IReadOnlyList<SseEvent>> EventsSinceAsync(long sequence)
    {
        long now = await MarkAsync();
        using SseReader stream = await Api.StreamAsync($"/v1/stream?after={sequence}");
        List<SseEvent> events = [];
        while (true)
        {
            SseEvent next = await stream.ReadUntilAsync(_ => true);
            if (next.Id == now) return events;
            if (!IsOfATest(next["callId"]) && !IsOfATest(next["agentId"])) events.Add(next);
        }
    }

    private static bool IsOfATest(string? id) => id?.Contains(RunId, StringComparison.Ordinal) == true;

    private static string RunId { get; } = Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(4));
}
