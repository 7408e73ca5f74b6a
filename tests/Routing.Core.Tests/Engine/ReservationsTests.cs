namespace Routing.Core.Tests.Engine;

public class ReservationsTests
{
    [Fact]
    public void IdleAgent_ContactIsReservedAcceptedAndEnded()
    {
        var floor = new Floor(Floor.Queue());
        floor.Staff(0, 0);
        floor.Call();
        Assert.Equal(["ContactQueued c1 q0 v0", "ContactReserved c1 a0 q0 r1 v12000", "AgentStateChanged a0 Reserved"], floor.Lines);
        floor.Pass(2_000);
        Assert.Equal(["ContactConnected c1 a0 q0 r1 v2000", "AgentStateChanged a0 Busy"], floor.Take(0));
        floor.Pass(30_000);
        Assert.Equal(["ContactEnded c1 a0 q0 v30000", "AgentStateChanged a0 Ready"], floor.Accepted(Command.Complete(0, 1)));
    }

    [Fact]
    public void NoAnswer_AgentNotReadyAndContactToTheNextWithItsClock()
    {
        var floor = new Floor(Floor.Queue());
        floor.Staff(0, 0);
        floor.Staff(1, 0);
        floor.Call();
        Assert.Equal(
            [
                "ReservationEnded c1 a0 q0 r1 x3",
                "AgentStateChanged a0 NotReady x2",
                "ContactRequeued c1 a0 q0 x3",
                "ContactReserved c1 a1 q0 r2 v24000",
                "AgentStateChanged a1 Reserved",
            ],
            floor.Wait(12_000));
        Assert.Equal(Floor.Start, floor.Contact(1).ClockStart);
        Assert.Equal(1, floor.Contact(1).ReturnedUnanswered);
    }

    [Fact]
    public void NoAnswer_SameAgentReadyAgain_WaitsForTheCoolDown()
    {
        var floor = new Floor(Floor.Queue());
        floor.Staff(0, 0);
        floor.Accepted(Command.DefineAgent(1, Floor.Profile(0)));
        floor.Accepted(Command.SignIn(1));
        floor.Call();
        floor.Wait(12_000);
        Assert.Equal(["AgentStateChanged a0 Ready"], floor.Accepted(Command.Ready(0)));
        Assert.Empty(floor.Wait(59_999));
        Assert.Equal(["ContactReserved c1 a0 q0 r2 v84000", "AgentStateChanged a0 Reserved"], floor.Wait(1));
    }

    [Fact]
    public void NoAnswer_NobodyElseCapable_OfferedToTheSameAgentAtOnce()
    {
        var floor = new Floor(Floor.Queue());
        floor.Staff(0, 0);
        floor.Staff(1, 1);
        floor.Call();
        floor.Wait(12_000);
        floor.Accepted(Command.Ready(0));
        Assert.Equal(1, floor.Contact(1).ReturnedUnanswered);
        Assert.Equal(AgentState.Reserved, floor.Agent(0).State);
    }

    [Fact]
    public void ThirdReturn_IsToldAsStuck()
    {
        var floor = new Floor(Floor.Queue());
        for (int agent = 0; agent < 3; agent++) floor.Staff(agent, 0);
        floor.Call();
        Assert.DoesNotContain(floor.Wait(12_000), Stuck);
        Assert.DoesNotContain(floor.Wait(12_000), Stuck);
        Assert.Contains("ContactStuck c1 q0 v3", floor.Wait(12_000));

        static bool Stuck(string line) => line.StartsWith("ContactStuck", StringComparison.Ordinal);
    }

    [Fact]
    public void Reject_PausesFiveSeconds()
    {
        var floor = new Floor(Floor.Queue());
        floor.Staff(0, 0);
        floor.Staff(1, 0);
        floor.Call();
        floor.Pass(1_000);
        Assert.Equal("AgentStateChanged a0 NotReady x3", floor.Accepted(Command.Reject(0, 1))[1]);
        floor.Take(1);
        Assert.Empty(floor.Wait(4_999));
        Assert.Equal(["AgentStateChanged a0 Ready"], floor.Wait(1));
    }

    [Fact]
    public void Reject_PauseEndsWithReadyOrAnotherReason()
    {
        var floor = new Floor(Floor.Queue());
        floor.Staff(0, 0);
        floor.Call();
        floor.Accepted(Command.Reject(0, 1));
        floor.Accepted(Command.NotReady(0, 16));
        Assert.Empty(floor.Wait(20_000));
        Assert.Equal(AgentState.NotReady, floor.Agent(0).State);
    }

    [Fact]
    public void LateAccept_ReservationGone()
    {
        var floor = new Floor(Floor.Queue());
        floor.Staff(0, 0);
        floor.Call();
        floor.Wait(12_000);
        floor.Refused(RejectReason.ReservationGone, Command.Accept(0, 1));
        floor.Refused(RejectReason.ReservationGone, Command.Reject(0, 1));
    }

    [Fact]
    public void AcceptAtTheDeadline_ComesAfterIt()
    {
        var floor = new Floor(Floor.Queue());
        floor.Staff(0, 0);
        floor.Call();
        floor.Pass(12_000);
        Assert.Equal(RejectReason.ReservationGone, floor.Do(Command.Accept(0, 1)));
        Assert.Equal("ReservationEnded c1 a0 q0 r1 x3", floor.Lines[0]);
    }

    [Fact]
    public void AcceptTwice_SecondHasNoEffect()
    {
        var floor = new Floor(Floor.Queue());
        floor.Staff(0, 0);
        floor.Call();
        floor.Take(0);
        Assert.Empty(floor.Accepted(Command.Accept(0, 1)));
        floor.Refused(RejectReason.ReservationGone, Command.Reject(0, 1));
    }

    [Fact]
    public void AutoAccept_AnsweredInTheSameBreath()
    {
        var floor = new Floor(Floor.Queue() with { AutoAccept = true });
        floor.Staff(0, 0);
        floor.Call();
        Assert.Equal(
            [
                "ContactReserved c1 a0 q0 r1 v12000",
                "AgentStateChanged a0 Reserved",
                "ContactConnected c1 a0 q0 r1",
                "AgentStateChanged a0 Busy",
            ],
            floor.Lines[1..]);
        Assert.Empty(floor.Wait(60_000));
    }

    [Fact]
    public void SwitchConfirms_AnswerIsItsReport()
    {
        Floor floor = Confirming();
        floor.Pass(3_000);
        Assert.Equal(["ContactConnecting c1 a0 q0 r1 v13000", "AgentStateChanged a0 Connecting"], floor.Take(0));
        floor.Refused(RejectReason.InvalidTransition, Command.Complete(0, 1));
        floor.Pass(1_000);
        Assert.Equal(["ContactConnected c1 a0 q0 r1 v4000", "AgentStateChanged a0 Busy"], floor.Accepted(Command.Connected(1)));
        Assert.Empty(floor.Accepted(Command.Connected(1)));
    }

    [Fact]
    public void SwitchSilent_ConnectionFailsAtItsDeadline()
    {
        Floor floor = Confirming();
        floor.Take(0);
        Assert.Equal(
            ["ReservationEnded c1 a0 q0 r1 x7", "AgentStateChanged a0 NotReady x4", "ContactRequeued c1 a0 q0 x7"],
            floor.Wait(10_000));
    }

    [Fact]
    public void DeviceNotAnswered_CountsAsNoAnswer()
    {
        Floor floor = Confirming();
        floor.Take(0);
        Assert.Equal("AgentStateChanged a0 NotReady x2", floor.Accepted(Command.AgentNoAnswer(1))[1]);
    }

    private static Floor Confirming()
    {
        var floor = new Floor(new RoutingTable([Floor.Queue()], connect: new ConnectRule(SwitchConfirms: true)));
        floor.Staff(0, 0);
        floor.Call();
        return floor;
    }
}
