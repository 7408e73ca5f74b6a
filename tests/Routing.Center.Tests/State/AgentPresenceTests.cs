using Routing.Core;

namespace Routing.Center.Tests;

public sealed class AgentPresenceTests
{
    private readonly TestCenter _center = new();

    [Fact]
    public void Ready_TakesTheWaitingCall()
    {
        _center.Offer("c1");
        _center.Staff("anna", "general");
        AgentStatus status = _center.Agent("anna");

        Assert.Equal(AgentState.Reserved, status.State);
        Assert.Equal("c1", status.Reservation!.Call.CallId);
        Assert.Equal(_center.Now + 12_000, status.Reservation.ExpiresAtMs);
        FeedEvent reserved = _center.Last.Single(e => e.Type == "call.reserved");
        Assert.Equal(("anna", "dev-anna", "c1", "ivr", "general"), (reserved.AgentId, reserved.Device, reserved.CallId, reserved.Source, reserved.Queue));
        Assert.Equal((status.Reservation.ReservationId, status.Reservation.ExpiresAtMs), (reserved.ReservationId, reserved.DeadlineMs));
    }

    [Fact]
    public void NotReady_KeepsTheReasonInTheAgentsWords()
    {
        _center.Staff("anna", "vip");
        Assert.Equal("lunch", NotReady("lunch").Agent!.Reason);
        Assert.Equal("lunch", _center.Last[0].Reason);
        Assert.Equal("coffee", NotReady("coffee").Agent!.Reason);
        NotReady("coffee");
        Assert.Empty(_center.Last);
        Assert.Equal(2, _center.State.Reasons.Coined.Count);
    }

    [Fact]
    public void ReasonThatIsAlsoTheEngines_IsTheAgentsOwn()
    {
        _center.Staff("anna", "vip");
        Assert.Equal("rejected", NotReady("rejected").Agent!.Reason);
        _center.After(60_000, new AdvanceTime());
        Assert.Equal(AgentState.NotReady, _center.Agent("anna").State);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(ReasonRegister.MaxLength + 1)]
    public void ReasonOfImpossibleLength_IsRefused(int length)
    {
        _center.Staff("anna", "vip");
        _center.Refuses(Refusal.InvalidField, "reason", new NotReadyAgent("anna", TestCenter.Hash, new string('x', length)));
    }

    [Fact]
    public void NotReadyDuringACall_IsRememberedAsNext()
    {
        _center.Talk("anna", "c1");
        AgentStatus status = NotReady("lunch").Agent!;
        Assert.Equal((AgentState.Busy, NextState.NotReady, "lunch"), (status.State, status.Next, status.Reason));
        Assert.Equal(("busy", "not-ready", "lunch"), (_center.Last[0].State, _center.Last[0].Next, _center.Last[0].Reason));
    }

    [Fact]
    public void EndOfWrapUp_MakesTheAgentReady()
    {
        _center.Talk("anna", "c1");
        _center.Report("c1", CallReportKind.Ended);
        Assert.Equal(AgentState.WrapUp, _center.Agent("anna").State);
        Assert.Null(_center.Agent("anna").WrapUpDeadlineMs);
        Assert.Equal(AgentState.Ready, _center.Do(new EndWrapUp("anna", TestCenter.Hash)).Agent!.State);
    }

    [Fact]
    public void TimedWrapUp_ShowsItsDeadline()
    {
        _center.Talk("anna", "c1", "vip");
        _center.Report("c1", CallReportKind.Ended);
        Assert.Equal(_center.Now + 20_000, _center.Agent("anna").WrapUpDeadlineMs);
        _center.After(20_000, new AdvanceTime());
        Assert.Equal(AgentState.Ready, _center.Agent("anna").State);
    }

    [Fact]
    public void EndOfWrapUpDuringACall_IsRefused()
    {
        _center.Talk("anna", "c1");
        _center.Refuses(Refusal.InvalidTransition, null, new EndWrapUp("anna", TestCenter.Hash));
    }

    [Fact]
    public void WrongSession_IsRefused()
    {
        _center.Staff("anna", "vip");
        _center.Refuses(Refusal.SessionRevoked, "anna", new ReadyAgent("anna", "zzzz"));
        _center.Refuses(Refusal.SessionRevoked, "anna", new NotReadyAgent("anna", "zzzz", "r"));
        _center.Refuses(Refusal.SessionRevoked, "anna", new EndWrapUp("anna", "zzzz"));
        _center.Refuses(Refusal.SessionRevoked, "anna", new SignOutAgent("anna", "zzzz"));
        _center.Refuses(Refusal.SessionRevoked, "anna", new AcceptReservation("anna", "zzzz", 1));
        _center.Refuses(Refusal.SessionRevoked, "anna", new RejectReservation("anna", "zzzz", 1));
        _center.Refuses(Refusal.SessionRevoked, "anna", new CompleteCall("anna", "zzzz", "c", null, null));
        _center.Refuses(Refusal.SessionRevoked, "anna", new TransferCall("anna", "zzzz", "c", "vip", null));
        _center.Refuses(Refusal.UnknownAgent, "nobody", new ReadyAgent("nobody", TestCenter.Hash));
    }

    private CommandResult NotReady(string reason) => _center.Do(new NotReadyAgent("anna", TestCenter.Hash, reason));
}
