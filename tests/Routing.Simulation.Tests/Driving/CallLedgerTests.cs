using System.Text.Json;

namespace Routing.Simulation.Tests;

public sealed class CallLedgerTests
{
    private readonly CallLedger _ledger = new([Call("b", 2), Call("a", 1), Call("c", 2)]);

    [Fact]
    public void Calls_StandByArrivalThenId() => Assert.Equal(["a", "b", "c"], _ledger.Calls.Select(call => call.Trace.CallId));

    [Fact]
    public void StoryOfAnAnsweredCall_IsTakenIn()
    {
        Take("call.queued", """{"callId":"a","queue":"bank","sequence":1}""");
        Take("call.reserved", """{"callId":"a","queue":"bank","agentId":"x","sequence":2}""");
        Take("call.connected", """{"callId":"a","queue":"bank","agentId":"x","sequence":3,"waitedSeconds":4.5}""");
        Take("call.ended", """{"callId":"a","sequence":4}""");
        var call = _ledger.Find("a")!;
        Assert.Equal((CallOutcome.Answered, "bank", 4.5, true), (call.Outcome, call.Queue, call.WaitedSeconds, call.Settled.IsCompleted));
    }

    [Fact]
    public void StoryOfAnAbandonedCall_IsTakenIn()
    {
        Take("call.abandoned", """{"callId":"b","sequence":9}""");
        Assert.Equal(CallOutcome.Abandoned, _ledger.Find("b")!.Outcome);
    }

    [Fact]
    public void CallsOfOthers_AreNoneOfItsBusiness()
    {
        Take("call.abandoned", """{"callId":"z","sequence":9}""");
        Take("agent.state", """{"agentId":"x","state":"ready"}""");
        Assert.All(_ledger.Calls, call => Assert.Equal(CallOutcome.Open, call.Outcome));
    }

    [Theory]
    [InlineData("queued", false, nameof(CallOutcome.Open))]
    [InlineData("reserved", false, nameof(CallOutcome.Open))]
    [InlineData("connecting", false, nameof(CallOutcome.Open))]
    [InlineData("connected", false, nameof(CallOutcome.Answered))]
    [InlineData("ended", true, nameof(CallOutcome.Answered))]
    [InlineData("abandoned", true, nameof(CallOutcome.Abandoned))]
    [InlineData("redirected", true, nameof(CallOutcome.TurnedAway))]
    [InlineData("callback", true, nameof(CallOutcome.TurnedAway))]
    [InlineData("closed", true, nameof(CallOutcome.TurnedAway))]
    [InlineData("lost", true, nameof(CallOutcome.Lost))]
    public void EveryState_HasItsMeaning(string state, bool isFinal, string outcome)
    {
        var call = _ledger.Find("c")!;
        Assert.Equal(isFinal, CallLedger.TakeState(call, JsonSerializer.SerializeToElement(new { state, queue = "bank" })));
        Assert.Equal(outcome, call.Outcome.ToString());
    }

    private void Take(string name, string body) => _ledger.Take(name, JsonSerializer.Deserialize<JsonElement>(body));

    private static TraceCall Call(string id, int second) => new(id, DateTimeOffset.UnixEpoch.AddSeconds(second), null, 0, null, null, 60);
}
