using Routing.Core;

namespace Routing.Center.Tests;

public sealed class CallPullsTests
{
    private readonly TestCenter _center = new();

    [Fact]
    public void ForNobodyByName_TheNextFreeAgentTakesIt()
    {
        _center.Talk("a1", "c0");
        _center.Offer("c1", "general");
        _center.Offer("c2", "general");
        Assert.Equal("queued", StateNames.NameOf(Pull("c2").Call!.State));
        Assert.Equal(("call.pulled", "c2", "general"), (_center.Last[0].Type, _center.Last[0].CallId, _center.Last[0].Queue));
        _center.Do(new CompleteCall("a1", TestCenter.Hash, "c0", null, null));
        _center.Do(new ReadyAgent("a1", TestCenter.Hash));
        Assert.Equal("c2", _center.Agent("a1").Reservation!.Call.CallId);
    }

    [Fact]
    public void ForABusyAgent_TakenAfterItsCallAlthoughAnotherCameBefore()
    {
        _center.Talk("a1", "c0");
        _center.Offer("c1", "general");
        _center.Offer("c2", "general");
        Assert.True(Pull("c2", "a1").Succeeded);
        _center.Do(new CompleteCall("a1", TestCenter.Hash, "c0", null, null));
        _center.Do(new ReadyAgent("a1", TestCenter.Hash));
        Assert.Equal("c2", _center.Agent("a1").Reservation!.Call.CallId);
        Assert.True(Pull("c2", "a1").Repeated);
    }

    [Fact]
    public void Impossible_IsRefused()
    {
        _center.Talk("a1", "c0");
        _center.Offer("c1", "general");
        _center.Define("a2", "general");
        _center.Staff("v1", "vip");
        _center.Refuses(Refusal.UnknownCall, "none", new PullCall("ivr", "none", null));
        _center.Refuses(Refusal.UnknownAgent, "nobody", new PullCall("ivr", "c1", "nobody"));
        _center.Refuses(Refusal.InvalidTransition, "connected", new PullCall("ivr", "c0", null));
        _center.Refuses(Refusal.NotSignedIn, "a2", new PullCall("ivr", "c1", "a2"));
        _center.Refuses(Refusal.AgentCannotTake, "v1", new PullCall("ivr", "c1", "v1"));
    }

    private CommandResult Pull(string callId, string? agentId = null) => _center.Do(new PullCall("ivr", callId, agentId));
}
