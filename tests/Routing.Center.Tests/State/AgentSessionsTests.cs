using Routing.Core;

namespace Routing.Center.Tests;

public sealed class AgentSessionsTests
{
    private readonly TestCenter _center = new();

    [Fact]
    public void SignIn_MakesTheAgentNotReadyWithTheSessionsDevice()
    {
        _center.Define("anna", "vip");
        CommandResult result = SignIn(device: "d2");
        Assert.Equal((AgentState.NotReady, "signed-in", "d2"), (result.Agent!.State, result.Agent.Reason, result.Agent.Device));
        FeedEvent state = Assert.Single(_center.Last);
        Assert.Equal(("agent.state", "anna", "not-ready", "signed-in"), (state.Type, state.AgentId, state.State, state.Reason));
    }

    [Fact]
    public void UnknownAgent_IsRefused()
        => _center.Refuses(Refusal.UnknownAgent, "x", new SignInAgent("x", "p", TestCenter.Hash, null, false));

    [Fact]
    public void LiveSession_IsNotReplacedUnasked()
    {
        _center.Define("anna", "vip");
        SignIn();
        _center.Refuses(Refusal.AlreadySignedIn, "anna", new SignInAgent("anna", "p", "bbbb", null, false));
        Assert.True(_center.Do(new ReadyAgent("anna", TestCenter.Hash)).Succeeded);
    }

    [Fact]
    public void LiveSession_IsNotReplacedByAnotherPrincipal()
    {
        _center.Define("anna", "vip");
        SignIn();
        _center.Refuses(Refusal.AlreadySignedIn, "anna", new SignInAgent("anna", "other", "bbbb", null, true));
    }

    [Fact]
    public void TakeOver_RevokesTheOldTokenAndKeepsStateAndCall()
    {
        _center.Talk("anna", "c1");
        CommandResult result = _center.Do(new SignInAgent("anna", "p-anna", "bbbb", "d9", true));

        Assert.Equal((AgentState.Busy, "c1", "d9"), (result.Agent!.State, result.Agent.Call!.CallId, result.Agent.Device));
        Assert.Equal("agent.session", Assert.Single(_center.Last).Type);
        _center.Refuses(Refusal.SessionRevoked, "anna", new ReadyAgent("anna", TestCenter.Hash));
        Assert.True(_center.Do(new CompleteCall("anna", "bbbb", "c1", null, null)).Succeeded);
    }

    [Fact]
    public void SameSignInAgain_Repeats()
    {
        _center.Define("anna", "vip");
        SignIn();
        Assert.True(SignIn().Repeated);
        Assert.Empty(_center.Last);
    }

    [Fact]
    public void SignOut_EndsTheSession()
    {
        _center.Staff("anna", "vip");
        CommandResult result = _center.Do(new SignOutAgent("anna", TestCenter.Hash));
        Assert.Equal(AgentState.SignedOut, result.Agent!.State);
        _center.Refuses(Refusal.NotSignedIn, "anna", new ReadyAgent("anna", TestCenter.Hash));
        Assert.False(SignIn().Repeated);
    }

    [Fact]
    public void SignOutDuringACall_DrainsAndKeepsTheSessionUntilTheCallIsOver()
    {
        _center.Talk("anna", "c1", "desk");
        CommandResult draining = _center.Do(new SignOutAgent("anna", TestCenter.Hash));
        Assert.Equal((AgentState.Busy, NextState.SignedOut), (draining.Agent!.State, draining.Agent.Next));
        Assert.Equal("signed-out", _center.Last[0].Next);

        Assert.Equal(AgentState.SignedOut, _center.Do(new CompleteCall("anna", TestCenter.Hash, "c1", null, null)).Agent!.State);
        _center.Refuses(Refusal.NotSignedIn, "anna", new SignOutAgent("anna", TestCenter.Hash));
    }

    [Fact]
    public void LostAgent_GivesTheReservationBackAndKeepsTheSession()
    {
        _center.Staff("anna", "general");
        _center.Offer("c1");
        CommandResult result = _center.Do(new LoseAgent("anna"));
        Assert.Equal((AgentState.NotReady, "lost"), (result.Agent!.State, result.Agent.Reason));
        Assert.Equal(ContactState.Queued, _center.Call("c1").State);
        Assert.True(_center.Do(new ReadyAgent("anna", TestCenter.Hash)).Succeeded);
    }

    [Fact]
    public void LosingASignedOutAgent_ChangesNothing()
    {
        _center.Define("anna", "vip");
        Assert.True(_center.Do(new LoseAgent("anna")).Succeeded);
        Assert.Empty(_center.Last);
        _center.Refuses(Refusal.UnknownAgent, "x", new LoseAgent("x"));
    }

    private CommandResult SignIn(string? device = null) => _center.Do(new SignInAgent("anna", "p", TestCenter.Hash, device, false));
}
