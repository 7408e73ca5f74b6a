using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Routing.Gateway.Tests;

/// <summary>
/// Requests of every operation, most of them spoilt, over raw connections: none brings an error of the server, and each has its answer. A failure names its
/// seed; <c>ROUTING_FUZZ_SEED</c> repeats one, <c>ROUTING_FUZZ_REQUESTS</c> says how many there are.
/// </summary>
// It starts a gateway of its own.
[Trait("Runs", "embedded")]
public sealed class ApiFuzzTests(ITestOutputHelper output)
{
    private const int Usual = 2_000;
    private const int Workers = 4;
    private const int FirstSeed = 10_010;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly ConcurrentBag<string> _findings = [];
    private readonly ConcurrentDictionary<int, int> _statuses = new();
    private readonly ConcurrentDictionary<string, int> _answered = new();

    [Fact]
    public async Task SpoiltRequests_AreAllAnsweredWithoutAnErrorOfTheServer()
    {
        int count = Number("ROUTING_FUZZ_REQUESTS") ?? Usual;
        int? only = Number("ROUTING_FUZZ_SEED");
        await using OwnGateway gateway = await OwnGateway.StartAsync([], Configure, "--environment", "Development");
        FuzzRequests requests = await PrepareAsync(gateway);
        int next = (only ?? FirstSeed) - 1;
        int last = only ?? FirstSeed + count - 1;
        await Task.WhenAll(Enumerable.Range(0, only is null ? Workers : 1).Select(_ => Task.Run(async () =>
        {
            RawConnection? connection = null;
            while (_findings.Count < 20 && Interlocked.Increment(ref next) is var seed && seed <= last)
            {
                connection = await TryAsync(requests.Make(seed), connection, gateway.Address);
            }

            connection?.Dispose();
        })));

        output.WriteLine($"{count} requests from seed {only ?? FirstSeed}: {string.Join(", ", _statuses.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key}: {pair.Value}"))}");
        Assert.True(_findings.IsEmpty, string.Join("\n\n", _findings));
        (await gateway.With(null).GetAsync("/readyz")).Expect(200);
        if (only is null && count >= Usual) Assert.True(_answered.Count > 45, $"{_answered.Count} operations were answered.");
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    // No name is known, so that no hook is ever made for a stranger.
    private static void Configure(WebApplicationBuilder builder) => builder.Services.AddSingleton(
        new HookAddresses(new WebhookOptions(), (_, _) => throw new SocketException((int)SocketError.HostNotFound)));

    private static async Task<FuzzRequests> PrepareAsync(OwnGateway gateway)
    {
        ApiClient api = gateway.With(null);
        JsonElement description = (await api.GetAsync("/openapi/v1.json")).Expect(200).Body;
        (await api.PutAsync("/v1/agents/fuzz", new { name = "Fuzz", skills = new[] { new { skill = "general", level = 5 } } })).Expect(200);
        string session = (await api.PostAsync("/v1/agents/fuzz/sign-in")).Expect(200)["sessionToken"]!;
        (await api.PostAsync("/v1/calls", new { callId = "c1", queue = "general" })).Expect(202);
        return new FuzzRequests(FuzzOperation.AllOf(description), new FuzzBodies(description), session);
    }

    /// <summary>Sends one request; gives the connection for the next where it can still be used.</summary>
    private async Task<RawConnection?> TryAsync(FuzzRequest request, RawConnection? open, Uri address)
    {
        using var patience = new CancellationTokenSource(Patience);
        RawConnection connection = open ?? await RawConnection.OpenAsync(address, patience.Token);
        RawAnswer? answer = null;
        try
        {
            await connection.SendAsync(request.Bytes, patience.Token);
            if (request.IsCut) connection.EndSending();
            answer = await connection.ReadAsync(patience.Token);
            if (answer?.Status == 100) answer = await connection.ReadAsync(patience.Token);
        }
        catch (IOException)
        {
            // The server closed before it had read all: an answer too.
        }
        catch (OperationCanceledException)
        {
            Report(request, "no answer");
        }

        if (answer is not null) Judge(request, answer);
        bool isUsable = answer is { Status: >= 200 } && !request.IsCut && answer["Connection"] != "close" && answer["Content-Type"]?.StartsWith("text/event-stream", StringComparison.Ordinal) != true;
        if (isUsable) return connection;
        connection.Dispose();
        return null;
    }

    private void Judge(FuzzRequest request, RawAnswer answer)
    {
        _statuses.AddOrUpdate(answer.Status, 1, (_, count) => count + 1);
        _answered.AddOrUpdate($"{request.Operation.Method} {request.Operation.Path}", 1, (_, count) => count + 1);
        if (answer.Status >= 500 && !(answer.Status == 503 && answer["Retry-After"] is not null)) Report(request, $"{answer.Status} {answer.Text}");
        bool isProblem = answer["Content-Type"]?.StartsWith("application/problem+json", StringComparison.Ordinal) == true;
        if (answer is { Status: >= 400, Text.Length: > 0 } && !isProblem) Report(request, $"{answer.Status} is no problem: {answer.Text}");
    }

    private void Report(FuzzRequest request, string what) => _findings.Add($"seed {request.Seed}: {what}\n{Encoding.Latin1.GetString(request.Bytes)}");
}
