using Microsoft.Extensions.DependencyInjection;
using FakeTime = Routing.Center.Tests.ManualTime;

namespace Routing.Gateway.Tests;

/// <summary>Streams and pulls end with what their caller has shown, and go on with something fresh where they ended.</summary>
// It starts a gateway of its own.
[Trait("Runs", "embedded")]
public sealed class StreamEndTests : IAsyncLifetime
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    // The clock jumps; who reads at that moment must not count as one that takes nothing.
    private static readonly Dictionary<string, string?> Keys = new(KeyedGateway.Keys(("watch", "ops", null), ("north", "cti", null), ("lead", "supervisor", null)))
    {
        ["Routing:Limits:StallSeconds"] = "600",
    };

    private readonly FakeTime _time = new();
    private readonly TestIssuer _issuer = new();
    private OwnGateway _gateway = null!;

    [Theory]
    [InlineData("/v1/stream")]
    [InlineData("/v1/live")]
    [InlineData("/v1/live?form=changes")]
    public async Task StreamOfAToken_EndsWithIt(string path)
    {
        using SseReader stream = await _gateway.With(Token("eve", Roles.Ops, Life)).StreamAsync(path);
        Task<bool> ended = EndsAsync(stream);
        _time.Advance(Life);
        Assert.False(ended.IsCompleted);
        _time.Advance(IssuerTokens.ClockSkew);
        Assert.True(await ended);
    }

    [Fact]
    public async Task ReaderWithAFreshToken_ResumesWhereItWasCut()
    {
        ApiClient north = _gateway.With("secret of north");
        (await north.PostAsync("/v1/calls", new { callId = "c0", queue = "general" })).Expect(202);
        using SseReader first = await _gateway.With(Token("eve", Roles.Ops, Life)).StreamAsync("/v1/stream?after=0");
        long last = (await first.ReadUntilAsync(item => item.Name == "call.queued")).Id!.Value;
        _time.Advance(Life + IssuerTokens.ClockSkew);
        Assert.True(await EndsAsync(first));
        (await north.PostAsync("/v1/calls", new { callId = "c1", queue = "general" })).Expect(202);
        using SseReader next = await _gateway.With(_issuer.Make("eve", [Roles.Ops], until: 3 * Life)).StreamAsync("/v1/stream", null, ("Last-Event-ID", $"{last}"));
        SseEvent seen = (await next.ReadAsync())!;
        Assert.Equal(last + 1, seen.Id);
        while (seen.Name != "call.queued") seen = (await next.ReadAsync())!;
        Assert.Equal("c1", seen["callId"]);
    }

    [Fact]
    public async Task StreamOfACookie_EndsWithIt()
    {
        string cookie = await CookieAsync(_gateway.With("secret of watch"));
        using SseReader stream = await _gateway.With(null).StreamAsync("/v1/live", null, ("Cookie", cookie));
        Task<bool> ended = EndsAsync(stream);
        for (TimeSpan passed = TimeSpan.Zero; passed < SessionTickets.Lifetime - Life; passed += Life) _time.Advance(Life);
        Assert.False(ended.IsCompleted);
        _time.Advance(Life);
        Assert.True(await ended);
        (await _gateway.With(null).GetAsync("/v1/live", null, ("Cookie", cookie))).ExpectProblem(401, "unauthenticated");
    }

    [Fact]
    public async Task StreamOfACookieForAToken_EndsWithTheToken()
    {
        string cookie = await CookieAsync(_gateway.With(Token("eve", Roles.Ops, Life)));
        using SseReader stream = await _gateway.With(null).StreamAsync("/v1/stream", null, ("Cookie", cookie));
        _time.Advance(Life);
        Assert.True(await EndsAsync(stream));
    }

    [Fact]
    public async Task IssuersKeyThatIsRotatedOut_EndsTheStreamsOfItsTokensWithinASecond()
    {
        using SseReader stream = await _gateway.With(_issuer.Make("eve", [Roles.Ops])).StreamAsync("/v1/stream");
        using SseReader ofKey = await _gateway.With("secret of watch").StreamAsync("/v1/stream");
        Task<bool> ended = EndsAsync(stream);
        Task<bool> other = EndsAsync(ofKey);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.False(ended.IsCompleted);
        _issuer.ChangeKey();
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(await ended);
        Assert.False(other.IsCompleted);
        using SseReader fresh = await _gateway.With(_issuer.Make("eve", [Roles.Ops])).StreamAsync("/v1/stream");
        Assert.StartsWith(":", await fresh.ReadLineAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task KeyThatIsRotatedOut_TellsItsStreamsThatTheyEnd()
    {
        using SseReader stream = await _gateway.With("secret of watch").StreamAsync("/v1/stream");
        _gateway.Configuration["Routing:Keys:0:sha256"] = OwnGateway.HashOf("another");
        _gateway.Configuration.Reload();
        Assert.True(await EndsAsync(stream));
    }

    [Fact]
    public async Task SessionThatIsTakenOver_EndsItsAgentsStream()
    {
        ApiClient anna = await AgentAsync(Life);
        string session = (await anna.PostAsync("/v1/agents/anna/sign-in")).Expect(200)["sessionToken"]!;
        using SseReader stream = await anna.StreamAsync("/v1/agents/anna/stream", session);
        Assert.Equal("state", (await stream.ReadAsync())!.Name);
        string next = (await anna.PostAsync("/v1/agents/anna/sign-in", new { takeOver = true })).Expect(200)["sessionToken"]!;
        while (await stream.ReadAsync() is not null)
        {
        }

        (await anna.GetAsync("/v1/agents/anna/stream", session)).ExpectProblem(401, "session-revoked");
        using SseReader resumed = await anna.StreamAsync("/v1/agents/anna/stream", next);
        Assert.Equal("state", (await resumed.ReadAsync())!.Name);
    }

    [Fact]
    public async Task AgentsStreamAndPull_EndWithTheAgentsToken()
    {
        // Over before a silent desktop is signed out: within the tolerance that a token has.
        ApiClient anna = await AgentAsync(TimeSpan.FromSeconds(-15));
        string session = (await anna.PostAsync("/v1/agents/anna/sign-in")).Expect(200)["sessionToken"]!;
        using SseReader stream = await anna.StreamAsync("/v1/agents/anna/stream", session);
        Assert.Equal("state", (await stream.ReadAsync())!.Name);
        Task<Reply> pull = anna.GetAsync("/v1/agents/anna/assignment?waitSeconds=60", session);
        _time.Advance(TimeSpan.FromSeconds(15));
        Assert.True(await EndsAsync(stream));
        (await pull).ExpectProblem(401, "unauthenticated");
    }

    public async ValueTask InitializeAsync()
    {
        MeetMachinesClock();
        _gateway = await OwnGateway.StartAsync(Keys, builder => builder.Services.AddSingleton<TimeProvider>(_time).AddSingleton(new Issuer(_issuer.Tokens)));
    }

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    // Tokens are judged by the machine's own clock, which goes on while a test runs.
    private void MeetMachinesClock() => _time.SetWall(TimeProvider.System.GetUtcNow() - _time.GetUtcNow());

    private string Token(string subject, string role, TimeSpan life)
    {
        MeetMachinesClock();
        return _issuer.Make(subject, [role], until: life);
    }

    private async Task<ApiClient> AgentAsync(TimeSpan until)
    {
        (await _gateway.With("secret of lead").PutAsync("/v1/agents/anna", new { name = "Anna" })).Expect(200);
        return _gateway.With(Token("anna", Roles.Agent, until));
    }

    private static async Task<string> CookieAsync(ApiClient client) =>
        (await client.PostAsync("/v1/session")).Expect(200).Headers.GetValues("Set-Cookie").Single().Split(';')[0];

    // Whether the last that a stream tells is why it ends.
    private static async Task<bool> EndsAsync(SseReader stream)
    {
        SseEvent? last = null;
        while (await stream.ReadAsync() is { } read) last = read;
        return last is { Name: "stream.end", Id: null } && last["reason"] == "credentials-ended";
    }
}
