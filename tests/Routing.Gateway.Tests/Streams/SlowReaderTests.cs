using System.Globalization;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace Routing.Gateway.Tests;

/// <summary>A reader that reads nothing: cut off, at no cost to others, and whole again when it comes back.</summary>
// It counts on a gateway that nobody else uses.
[Trait("Runs", "embedded")]
public sealed class SlowReaderTests
{
    private const int Calls = 3_000;

    [Fact]
    public async Task ReaderThatTakesNothing_IsCutOffAndGoesOnFromItsSequence()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        Dictionary<string, string?> configuration = KeyedGateway.Keys(("north", "cti", null), ("watch", "ops", null));
        configuration["Routing:Limits:StallSeconds"] = "1";
        await using OwnGateway gateway = await OwnGateway.StartAsync(configuration, WithSmallBuffers);
        ApiClient north = gateway.With("secret of north");
        using RawConnection slow = await RawConnection.OpenAsync(gateway.Address, patience.Token, receiveBuffer: 4096);
        await slow.SendAsync("GET /v1/stream?after=0 HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer secret of north\r\n\r\n", patience.Token);
        Assert.Equal(200, (await slow.ReadAsync(patience.Token))?.Status);

        // Far more than fits between the two, while another reader has all of it.
        using SseReader quick = await north.StreamAsync("/v1/stream?after=0");
        Task<long> reading = ReadCallsAsync(quick);
        for (int i = 0; i < Calls / 100; i++) await OfferAsync(north, i * 100);
        long last = await reading;

        // Nothing is read until the server has given up: a second of patience, and the gauges come every second.
        using SseReader gauges = await gateway.With("secret of watch").StreamAsync("/v1/live");
        for (int seconds = 0; seconds < 5; seconds++) Assert.NotNull(await gauges.ReadAsync());
        Assert.True(await slow.ClosesAsync(patience.Token));
        using SseReader again = await north.StreamAsync("/v1/stream", null, ("Last-Event-ID", "1"));
        long expected = 2;
        while (expected <= last) Assert.Equal(expected++, (await again.ReadUntilAsync(item => item.Id is not null)).Id);
    }

    private static async Task<long> ReadCallsAsync(SseReader reader)
    {
        SseEvent? last = null;
        for (int seen = 0; seen < Calls; seen++) last = await reader.ReadUntilAsync(item => item.Name == "call.queued");
        return last!.Id!.Value;
    }

    // Else the machine would take megabytes off the server before anything stalls.
    private static void WithSmallBuffers(WebApplicationBuilder builder) => builder.WebHost.UseSockets(sockets => sockets.CreateBoundListenSocket = endpoint =>
    {
        Socket socket = SocketTransportOptions.CreateDefaultBoundListenSocket(endpoint);
        socket.SendBufferSize = 8192;
        return socket;
    });

    private static async Task OfferAsync(ApiClient north, int first)
    {
        string batch = string.Join(',', Enumerable.Range(first, 100).Select(i => string.Create(
            CultureInfo.InvariantCulture,
            $$"""{ "specversion": "1.0", "id": "e{{i}}", "source": "/x", "type": "routing.call.offered", "data": { "callId": "{{new string('c', 100)}}{{i}}", "queue": "general" } }""")));
        (await north.SendAsync(HttpMethod.Post, "/v1/events", $"[{batch}]", mediaType: "application/cloudevents-batch+json")).Expect(200);
    }
}
