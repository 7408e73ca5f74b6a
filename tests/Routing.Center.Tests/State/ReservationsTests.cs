using Routing.Core;

namespace Routing.Center.Tests;

public sealed class ReservationsTests
{
    private readonly TestCenter _center = new();

    [Fact]
    public void Accept_IsTheAnswer()
    {
        long id = Reserve();
        _center.Now += 2_000;
        CommandResult result = Accept(id);

        Assert.Equal((ContactState.Connected, 2_000L), (result.Call!.State, result.Call.WaitedMs));
        Assert.Equal((AgentState.Busy, "c1"), (result.Agent!.State, result.Agent.Call!.CallId));
        FeedEvent connected = _center.Last.Single(e => e.Type == "call.connected");
        Assert.Equal((true, "anna", "dev-anna", 2_000L), (connected.Connect, connected.AgentId, connected.Device, connected.WaitedMs));
    }

    [Fact]
    public void SameAcceptAgain_RepeatsWithTheSameView()
    {
        long id = Reserve();
        CommandResult first = Accept(id);
        CommandResult again = Accept(id);
        Assert.True(again.Repeated);
        Assert.Empty(_center.Last);
        Assert.Equal(first.Call, again.Call);
        Assert.Equal(first.Agent!.State, again.Agent!.State);
    }

    [Fact]
    public void AcceptAfterTheDeadline_IsToldSo()
    {
        long id = Reserve();
        _center.Now += 12_000;
        _center.Refuses(Refusal.ReservationGone, "expired", new AcceptReservation("anna", TestCenter.Hash, id));
        Assert.Equal((AgentState.NotReady, "rona"), (_center.Agent("anna").State, _center.Agent("anna").Reason));
    }

    [Fact]
    public void AcceptAfterTheCallerHungUp_IsToldSo()
    {
        long id = Reserve();
        _center.Report("c1", CallReportKind.Abandoned);
        Assert.Equal("caller-gone", _center.Last.Single(e => e.Type == "reservation.ended").State);
        _center.Refuses(Refusal.ReservationGone, "rescinded", new AcceptReservation("anna", TestCenter.Hash, id));
    }

    [Fact]
    public void AcceptOfAnotherAgentsReservation_IsUnknown()
    {
        long id = Reserve();
        _center.Staff("bert", "vip");
        _center.Refuses(Refusal.ReservationGone, "unknown", new AcceptReservation("bert", TestCenter.Hash, id));
        _center.Refuses(Refusal.ReservationGone, "unknown", new AcceptReservation("anna", TestCenter.Hash, id + 7));
        _center.Refuses(Refusal.ReservationGone, "unknown", new RejectReservation("bert", TestCenter.Hash, 0));
    }

    [Fact]
    public void Reject_GivesTheCallBack()
    {
        long id = Reserve();
        CommandResult result = Reject(id);
        Assert.Equal((AgentState.NotReady, "rejected"), (result.Agent!.State, result.Agent.Reason));
        Assert.Equal(ContactState.Queued, result.Call!.State);
    }

    [Fact]
    public void SameRejectAgain_Repeats()
    {
        long id = Reserve();
        Reject(id);
        Assert.True(Reject(id).Repeated);
        Assert.Empty(_center.Last);
        _center.Refuses(Refusal.ReservationGone, "rejected", new AcceptReservation("anna", TestCenter.Hash, id));
    }

    [Fact]
    public void RejectAfterAccept_IsToldSo()
    {
        long id = Reserve();
        Accept(id);
        _center.Refuses(Refusal.ReservationGone, "accepted", new RejectReservation("anna", TestCenter.Hash, id));
    }

    [Fact]
    public void AcceptOnTheAgentsBehalf_MayBeRepeatedByTheAgent()
    {
        var center = new TestCenter(TestPlans.AutoAccept);
        center.Staff("anna", "general");
        center.Offer("c1");
        Assert.Equal(ContactState.Connected, center.Call("c1").State);
        long id = center.Feed.Single(e => e.Type == "call.reserved").ReservationId!.Value;
        Assert.True(center.Do(new AcceptReservation("anna", TestCenter.Hash, id)).Repeated);
    }

    [Fact]
    public void AcceptThatTheSwitchCouldNotConnect_IsRescinded()
    {
        var center = new TestCenter(TestPlans.SwitchConfirms);
        center.Talk("anna", "c1");
        long id = center.Feed.Single(e => e.Type == "call.connect").ReservationId!.Value;
        Assert.True(center.Do(new AcceptReservation("anna", TestCenter.Hash, id)).Repeated);
        center.Now += 10_000;
        center.Refuses(Refusal.ReservationGone, "rescinded", new AcceptReservation("anna", TestCenter.Hash, id));
        Assert.Equal("connect-failed", center.Agent("anna").Reason);
    }

    [Fact]
    public void OldReservations_AreForgotten()
    {
        long first = Reserve();
        Reject(first);
        for (int i = 0; i < FinishedReservations.Kept; i++)
        {
            _center.Report($"c{i + 1}", CallReportKind.Abandoned);
            _center.Now += 5_000;
            _center.Offer($"c{i + 2}");
            Reject(_center.Agent("anna").Reservation!.ReservationId);
        }

        _center.Refuses(Refusal.ReservationGone, "unknown", new AcceptReservation("anna", TestCenter.Hash, first));
    }

    private long Reserve()
    {
        _center.Staff("anna", "general");
        _center.Offer("c1");
        return _center.Agent("anna").Reservation!.ReservationId;
    }

    private CommandResult Accept(long id) => _center.Do(new AcceptReservation("anna", TestCenter.Hash, id));

    private CommandResult Reject(long id) => _center.Do(new RejectReservation("anna", TestCenter.Hash, id));
}
