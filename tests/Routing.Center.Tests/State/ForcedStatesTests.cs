using Routing.Core;

namespace Routing.Center.Tests;

public sealed class ForcedStatesTests
{
    private readonly TestCenter _center = new();

    [Fact]
    public void DuringACall_TheStateFollowsAfterIt()
    {
        _center.Talk("a1", "c1");
        AgentStatus agent = Force("a1", ForcedState.SignedOut).Agent!;
        Assert.Equal((AgentState.Busy, NextState.SignedOut, "c1"), (agent.State, agent.Next, agent.Call!.CallId));
        _center.Do(new CompleteCall("a1", TestCenter.Hash, "c1", null, null));
        _center.Do(new EndWrapUp("a1", TestCenter.Hash));
        Assert.Null(_center.Agent("a1").SessionHash);
    }

    [Fact]
    public void NotReadyAndReady_WithoutTheAgentsSession()
    {
        _center.Staff("a1", "general");
        Assert.Equal("coaching", Force("a1", ForcedState.NotReady, "coaching").Agent!.Reason);
        Assert.Empty(Repeat("a1", ForcedState.NotReady, "coaching"));
        Assert.Equal(AgentState.Ready, Force("a1", ForcedState.Ready).Agent!.State);
        Assert.Equal(AgentState.SignedOut, Force("a1", ForcedState.SignedOut).Agent!.State);
    }

    [Fact]
    public void HeldContact_GoesBackToItsPlace()
    {
        _center.Staff("a1", "general");
        _center.Offer("c1", "general");
        Assert.Equal(AgentState.NotReady, Force("a1", ForcedState.NotReady, "coaching").Agent!.State);
        Assert.Equal(ContactState.Queued, _center.Call("c1").State);
    }

    [Fact]
    public void Impossible_IsRefused()
    {
        _center.Define("a1", "general");
        _center.Refuses(Refusal.UnknownAgent, "nobody", new ForceAgent("nobody", ForcedState.Ready, null));
        _center.Refuses(Refusal.NotSignedIn, "a1", new ForceAgent("a1", ForcedState.Ready, null));
        _center.Refuses(Refusal.InvalidField, "reason", new ForceAgent("a1", ForcedState.NotReady, null));
    }

    private CommandResult Force(string agentId, ForcedState state, string? reason = null) => _center.Do(new ForceAgent(agentId, state, reason));

    private IReadOnlyList<FeedEvent> Repeat(string agentId, ForcedState state, string? reason)
    {
        Force(agentId, state, reason);
        return _center.Last;
    }
}
