using System.Globalization;
using System.Text;
using Microsoft.Extensions.Configuration;

namespace Routing.Gateway.Tests;

/// <summary>What one client may take of the server, tried on raw connections.</summary>
// It starts gateways with limits of their own.
[Trait("Runs", "embedded")]
public sealed class HttpLimitsTests : IAsyncLifetime
{
    private const string Key = "Authorization: Bearer secret of north\r\n";
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromSeconds(60));
    private OwnGateway _gateway = null!;

    private CancellationToken Patience => _patience.Token;

    [Fact]
    public async Task HeadersThatDoNotEnd_AreGivenUp()
    {
        using RawConnection slow = await OpenAsync();
        await slow.SendAsync("GET /healthz HTTP/1.1\r\nHost: x\r\nX-Slow: ", Patience);
        Assert.Equal(408, (await slow.ReadAsync(Patience))?.Status);
        Assert.True(await slow.ClosesAsync(Patience));
    }

    [Theory]
    [InlineData("/v1/calls")]
    [InlineData("/v1/calls/reconcile")]
    public async Task BodyThatDoesNotCome_IsGivenUp(string path)
    {
        using RawConnection slow = await OpenAsync();
        await slow.SendAsync($"POST {path} HTTP/1.1\r\nHost: x\r\n{Key}Content-Type: application/json\r\nContent-Length: 5000\r\n\r\n{{\"callId\": \"", Patience);
        Assert.Equal(408, (await slow.ReadAsync(Patience))?.Status);
        Assert.True(await slow.ClosesAsync(Patience));
    }

    [Fact]
    public async Task BodyLargerThanItSays_IsNotRead()
    {
        using RawConnection liar = await OpenAsync();
        await liar.SendAsync($"POST /v1/calls HTTP/1.1\r\nHost: x\r\n{Key}Content-Type: application/json\r\nContent-Length: 9999999999\r\n\r\n", Patience);
        Assert.Equal(413, (await liar.ReadAsync(Patience))?.Status);
        Assert.True(await liar.ClosesAsync(Patience));
    }

    [Fact]
    public async Task ChunkedBodyWithoutEnd_StopsAtTheLimit()
    {
        using RawConnection endless = await OpenAsync();
        await endless.SendAsync($"POST /v1/calls HTTP/1.1\r\nHost: x\r\n{Key}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n", Patience);
        byte[] chunk = Encoding.ASCII.GetBytes($"4000\r\n{new string(' ', 0x4000)}\r\n");
        for (int i = 0; i < 5; i++) await endless.SendAsync(chunk, Patience);
        RawAnswer? answer = await endless.ReadAsync(Patience);
        Assert.Equal(413, answer?.Status);
        Assert.Contains("too-large", answer?.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET /healthz HTTP/1.1\r\nHost: x\r\nX-Long: LONG\r\n\r\n", 431)]
    [InlineData("GET /LONG HTTP/1.1\r\nHost: x\r\n\r\n", 414)]
    [InlineData("GET /healthz HTTP/1.1\r\n\r\n", 400)]
    [InlineData("GET /healthz HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", 400)]
    [InlineData("GET /healthz HTTP/1.1\r\nHost: x\r\nBad Header: 1\r\n\r\n", 400)]
    [InlineData("\0\0\0\0\r\n\r\n", 400)]
    public async Task RequestThatIsNone_IsRefusedByTheServer(string request, int status)
    {
        using RawConnection odd = await OpenAsync();
        await odd.SendAsync(request.Replace("LONG", new string('x', 20_000), StringComparison.Ordinal), Patience);
        Assert.Equal(status, (await odd.ReadAsync(Patience))?.Status);
    }

    [Fact]
    public async Task RequestsPastTheBound_Get503AndCallsInProgressDoNot()
    {
        // Two bodies on their way are the two requests that there is room for.
        using RawConnection first = await OpenAsync();
        using RawConnection second = await OpenAsync();
        const string body = "{\"callIds\":[]}";
        string head = string.Create(CultureInfo.InvariantCulture, $"POST /v1/calls/reconcile HTTP/1.1\r\nHost: x\r\n{Key}Expect: 100-continue\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n");
        foreach (RawConnection open in (RawConnection[])[first, second])
        {
            await open.SendAsync(head, Patience);
            Assert.Equal(100, (await open.ReadAsync(Patience))?.Status);
        }

        ApiClient north = _gateway.With("secret of north");
        Reply refused = (await north.GetAsync("/v1/calls/none")).ExpectProblem(503, "overloaded");
        Assert.Equal(1, refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds);
        (await _gateway.With("secret of anna").PostAsync("/v1/agents/anna/heartbeat", null, "none")).ExpectProblem(404, "unknown-agent");
        using SseReader stream = await north.StreamAsync("/v1/stream");
        foreach (RawConnection open in (RawConnection[])[first, second])
        {
            await open.SendAsync(body, Patience);
            Assert.Equal(200, (await open.ReadAsync(Patience))?.Status);
        }

        (await north.GetAsync("/v1/calls/none")).ExpectProblem(404, "unknown-call");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("many")]
    public void MistakenLimit_IsRefused(string value)
    {
        IConfigurationRoot configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Limits:Requests"] = value }).Build();
        Assert.Contains("Requests", Assert.Throws<StartRefusedException>(() => HttpLimits.Read(configuration.GetSection("Limits"))).Message, StringComparison.Ordinal);
    }

    public async ValueTask InitializeAsync()
    {
        Dictionary<string, string?> configuration = KeyedGateway.Keys(("north", "cti", null), ("anna", "agent", "anna"));
        configuration["Routing:Limits:Requests"] = "2";
        configuration["Routing:Limits:HeadersSeconds"] = "1";
        configuration["Routing:Limits:BodyGraceSeconds"] = "2";
        _gateway = await OwnGateway.StartAsync(configuration);
    }

    public async ValueTask DisposeAsync()
    {
        await _gateway.DisposeAsync();
        _patience.Dispose();
    }

    private Task<RawConnection> OpenAsync() => RawConnection.OpenAsync(_gateway.Address, Patience);
}
