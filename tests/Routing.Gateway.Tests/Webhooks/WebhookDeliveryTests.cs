using System.Collections.Concurrent;

namespace Routing.Gateway.Tests;

/// <summary>Events on their way to a real server that fails, is slow and goes away.</summary>
// It starts gateways of its own.
[Trait("Runs", "embedded")]
public abstract class WebhookDeliveryTests : IAsyncLifetime
{
    private protected Receiver Receiver { get; private set; } = null!;

    [Fact]
    public async Task Event_IsSignedAndLooksAsInTheStream()
    {
        await using HookGateway gateway = await StartAsync();
        (string id, string secret) = await gateway.AddAsync(Receiver, "call.queued", "call.abandoned");
        using SseReader stream = await gateway.North.StreamAsync("/v1/stream");
        await gateway.CallAsync(0, 1);
        await Receiver.UntilAsync(() => Receiver.Taken.Count == 2);
        Delivery first = Receiver.Taken[0];
        SseEvent streamed = await stream.ReadUntilAsync(item => item.Name == "call.queued");
        Assert.Equal(streamed.Data.GetRawText(), first.Body.GetProperty("data").GetRawText());
        Assert.Equal(("call.queued", "call.abandoned"), (first.Type, Receiver.Taken[1].Type));
        Assert.Equal($"{id}_{first.Sequence}", first.Id);
        Assert.Equal(HookSecret.Sign([HookSecret.Read(secret)!], first.Id, long.Parse(first.Timestamp, System.Globalization.CultureInfo.InvariantCulture), first.Bytes), first.Signature);
        // The receiver has it a moment before the sender knows.
        while ((await gateway.ReadAsync(id)).GetProperty("waiting").GetInt64() != 0) await Task.Yield();
    }

    [Fact]
    public async Task ReceiverThatFailsAndIsSlow_GetsEveryEventInTheOrderOfItsCall()
    {
        const int calls = 40;
        var random = new Random(4711);
        var gate = new Lock();
        await using HookGateway gateway = await StartAsync();
        await gateway.AddAsync(Receiver, "call.queued", "call.abandoned");
        Receiver.Answer = _ =>
        {
            lock (gate) return random.Next(10) < 4 ? 503 : 200;
        };
        await gateway.CallAsync(0, calls);
        await Receiver.UntilAsync(() => Receiver.Taken.Select(delivery => delivery.Id).Distinct().Count() == 2 * calls);
        AssertOrder(calls);
        Assert.Contains(Receiver.All, delivery => delivery.Status == 503);
    }

    [Fact]
    public async Task FailingCall_HoldsUpNoOther()
    {
        await using HookGateway gateway = await StartAsync();
        await gateway.AddAsync(Receiver, "call.queued", "call.abandoned");
        bool isWell = false;
        Receiver.Answer = delivery => delivery.CallId == "c0" && !Volatile.Read(ref isWell) ? 500 : 200;
        await gateway.CallAsync(0, 5);
        await Receiver.UntilAsync(() => Receiver.Taken.Count == 8 && Receiver.All.Count(delivery => delivery.CallId == "c0") > 3);
        Assert.All(Receiver.All.Where(delivery => delivery.CallId == "c0"), delivery => Assert.Equal("call.queued", delivery.Type));
        Volatile.Write(ref isWell, true);
        await Receiver.UntilAsync(() => Receiver.Taken.Count == 10);
        AssertOrder(5);
    }

    [Fact]
    public async Task ReceiverThatWasAway_GetsWhatItMissed()
    {
        await using HookGateway gateway = await StartAsync();
        (string id, _) = await gateway.AddAsync(Receiver, "call.queued", "call.abandoned");
        await gateway.CallAsync(0, 5);
        await Receiver.CloseAsync();
        await gateway.CallAsync(5, 10);
        Assert.True((await gateway.ReadAsync(id)).GetProperty("waiting").GetInt64() > 0);
        await Receiver.OpenAsync();
        await Receiver.UntilAsync(() => Receiver.Taken.Select(delivery => delivery.Id).Distinct().Count() == 30);
        AssertOrder(15);
    }

    [Fact]
    public async Task GatewayRestartedInTheMiddle_LosesNothing()
    {
        await using HookGateway gateway = await StartAsync();
        await gateway.AddAsync(Receiver, "call.queued", "call.abandoned");
        for (int round = 0; round < 3; round++)
        {
            // Some are answered, some hang until the gateway has gone, some fail.
            var held = new TaskCompletionSource();
            Receiver.Wait = delivery => delivery.Sequence % 3 == 0 ? held.Task : Task.CompletedTask;
            Receiver.Answer = delivery => delivery.Sequence % 5 == 0 ? 500 : 200;
            await gateway.CallAsync(round * 10, 10);
            await gateway.RestartAsync();
            held.SetResult();
        }

        (Receiver.Wait, Receiver.Answer) = (_ => Task.CompletedTask, _ => 200);
        await Receiver.UntilAsync(() => Receiver.Taken.Select(delivery => delivery.Id).Distinct().Count() == 60);
        AssertOrder(30);
    }

    [Fact]
    public async Task MessageGivenUp_IsLaidAsideAndCanBeSentAgain()
    {
        await using HookGateway gateway = await StartAsync(HookGateway.Soon with { Tries = 3 });
        (string id, _) = await gateway.AddAsync(Receiver, "call.queued", "call.abandoned");
        Receiver.Answer = delivery => delivery.Type == "call.queued" ? 400 : 200;
        await gateway.CallAsync(0, 1);
        await Receiver.UntilAsync(() => Receiver.Taken.Count == 1);
        Assert.Equal(3, Receiver.All.Count(delivery => delivery.Status == 400));
        Reply dead = (await gateway.North.GetAsync($"/v1/webhooks/{id}/dead-letters")).Expect(200);
        System.Text.Json.JsonElement letter = dead.Body.GetProperty("deadLetters").EnumerateArray().Single();
        Assert.Equal(("call.queued", 3, "HTTP 400"), (letter.GetProperty("type").GetString(), letter.GetProperty("tries").GetInt32(), letter.GetProperty("error").GetString()));
        Receiver.Answer = _ => 200;
        (await gateway.North.PostAsync($"/v1/webhooks/{id}/dead-letters/{letter.GetProperty("number")}/redeliver")).Expect(202);
        await Receiver.UntilAsync(() => Receiver.Taken.Count == 2);
        Assert.Equal(letter.GetProperty("id").GetString(), Receiver.Taken[1].Id);
        Assert.Empty((await gateway.North.GetAsync($"/v1/webhooks/{id}/dead-letters")).Expect(200).Body.GetProperty("deadLetters").EnumerateArray());
        (await gateway.North.PostAsync($"/v1/webhooks/{id}/dead-letters/{letter.GetProperty("number")}/redeliver")).ExpectProblem(404, "unknown-dead-letter");
    }

    [Fact]
    public async Task ReceiverThatIsGone_GetsNothingMoreUntilATestArrives()
    {
        await using HookGateway gateway = await StartAsync();
        (string id, _) = await gateway.AddAsync(Receiver, "call.queued");
        Receiver.Answer = _ => 410;
        (await gateway.North.PostAsync("/v1/calls", new { callId = "c0", queue = "general" })).Expect(202);
        await Receiver.UntilAsync(() => Receiver.All.Count == 1);
        while ((await gateway.ReadAsync(id)).GetProperty("state").GetString() != "disabled")
        {
        }

        (await gateway.North.PostAsync("/v1/calls", new { callId = "c1", queue = "general" })).Expect(202);
        Assert.Equal("False", (await gateway.North.PostAsync($"/v1/webhooks/{id}/test")).Expect(200)["delivered"]);
        await gateway.RestartAsync();
        Assert.Equal("disabled", (await gateway.ReadAsync(id)).GetProperty("state").GetString());
        Assert.DoesNotContain(Receiver.All, delivery => delivery.CallId == "c1");
        Receiver.Answer = _ => 200;
        Assert.Equal("True", (await gateway.North.PostAsync($"/v1/webhooks/{id}/test")).Expect(200)["delivered"]);
        await Receiver.UntilAsync(() => Receiver.Taken.Count(delivery => delivery.Type == "call.queued") == 2);
        Assert.Equal("enabled", (await gateway.ReadAsync(id)).GetProperty("state").GetString());
    }

    [Fact]
    public async Task SecretThatWasRotated_SignsBesideTheNewOne()
    {
        await using HookGateway gateway = await StartAsync();
        (string id, string old) = await gateway.AddAsync(Receiver, "call.queued");
        string next = (await gateway.North.PostAsync($"/v1/webhooks/{id}/secret")).Expect(200)["secret"]!;
        Assert.NotEqual(old, next);
        (await gateway.North.PostAsync($"/v1/webhooks/{id}/test")).Expect(200);
        Delivery test = Assert.Single(Receiver.Taken);
        long timestamp = long.Parse(test.Timestamp, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(HookSecret.Sign([HookSecret.Read(next)!, HookSecret.Read(old)!], test.Id, timestamp, test.Bytes), test.Signature);
        Assert.DoesNotContain(next, await StoredAsync(gateway), StringComparison.Ordinal);
        Assert.Null((await gateway.North.GetAsync($"/v1/webhooks/{id}")).Expect(200)["secret"]);
    }

    [Fact]
    public async Task Redirect_IsNotFollowed()
    {
        await using HookGateway gateway = await StartAsync();
        (string id, _) = await gateway.AddAsync(Receiver);
        Receiver.Answer = _ => 302;
        Reply reply = (await gateway.North.PostAsync($"/v1/webhooks/{id}/test")).Expect(200);
        Assert.Equal(("False", "302"), (reply["delivered"], reply["status"]));
        Assert.Single(Receiver.All);
    }

    [Fact]
    public async Task ReceiverThatNeverAnswers_CostsItsTimeAndNoMore()
    {
        await using HookGateway gateway = await StartAsync(HookGateway.Soon with { Timeout = TimeSpan.FromMilliseconds(200) });
        (string id, _) = await gateway.AddAsync(Receiver);
        var never = new TaskCompletionSource();
        Receiver.Wait = _ => never.Task;
        Assert.Equal("no answer in time", (await gateway.North.PostAsync($"/v1/webhooks/{id}/test")).Expect(200)["error"]);
        never.SetResult();
    }

    [Fact]
    public async Task HookOfAKeyThatIsGone_Rests()
    {
        await using HookGateway gateway = await StartAsync();
        (string id, _) = await gateway.AddAsync(Receiver, "call.queued");
        gateway.Gateway.Configuration["Routing:Keys:0:name"] = "other";
        gateway.Gateway.Configuration.Reload();
        (await gateway.Gateway.With("secret of south").PostAsync("/v1/calls", new { callId = "c0", queue = "general" })).Expect(202);
        ApiClient chief = gateway.Gateway.With("secret of chief");
        while ((await chief.GetAsync($"/v1/webhooks/{id}")).Expect(200).Body.GetProperty("waiting").GetInt64() == 0)
        {
        }

        Assert.Empty(Receiver.All);
        gateway.Gateway.Configuration["Routing:Keys:0:name"] = "north";
        gateway.Gateway.Configuration.Reload();
        await Receiver.UntilAsync(() => Receiver.Taken.Count == 1);
    }

    [Fact]
    public async Task DeletedHook_GetsNothingMore()
    {
        await using HookGateway gateway = await StartAsync();
        (string id, _) = await gateway.AddAsync(Receiver, "call.queued");
        (string other, _) = await gateway.AddAsync(Receiver, "call.queued");
        (await gateway.North.DeleteAsync($"/v1/webhooks/{id}")).Expect(204);
        (await gateway.North.GetAsync($"/v1/webhooks/{id}")).ExpectProblem(404, "unknown-webhook");
        await gateway.CallAsync(0, 3);
        await Receiver.UntilAsync(() => Receiver.Taken.Count == 3);
        Assert.All(Receiver.All, delivery => Assert.StartsWith(other, delivery.Id, StringComparison.Ordinal));
    }

    /// <summary>Starts a gateway over what is tested.</summary>
    private protected abstract Task<HookGateway> StartAsync(WebhookOptions? options = null);

    /// <summary>All that stands stored, as text.</summary>
    private protected abstract Task<string> StoredAsync(HookGateway gateway);

    public async ValueTask InitializeAsync() => Receiver = await Receiver.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await Receiver.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    // Of what was taken, each message counts when it came first: at least once is promised, and the order of first times.
    private protected void AssertOrder(int calls)
    {
        var byCall = new ConcurrentDictionary<string, List<Delivery>>();
        foreach (Delivery delivery in Receiver.Taken.DistinctBy(delivery => delivery.Id)) byCall.GetOrAdd(delivery.CallId!, _ => []).Add(delivery);
        Assert.Equal(calls, byCall.Count);
        Assert.All(byCall.Values, events => Assert.Equal(["call.queued", "call.abandoned"], events.Select(delivery => delivery.Type)));
    }
}
