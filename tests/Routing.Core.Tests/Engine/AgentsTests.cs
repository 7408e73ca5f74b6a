namespace Routing.Core.Tests.Engine;

public class AgentsTests
{
    [Fact]
    public void SignOutInACall_TakesEffectAfterIt()
    {
        Floor floor = Talking();
        Assert.Equal(["AgentStateChanged a0 Busy+SignedOut"], floor.Accepted(Command.SignOut(0)));
        floor.Call();
        Assert.Equal(["ContactEnded c1 a0 q0 x1", "AgentStateChanged a0 SignedOut"], floor.Accepted(Command.HangUp(1)));
        Assert.Equal(ContactState.Queued, floor.Contact(2).State);
    }

    [Fact]
    public void LostWhileReserved_ContactGoesBack()
    {
        var floor = new Floor(Floor.Queue());
        floor.Staff(0, 0);
        floor.Call();
        Assert.Equal(
            ["ReservationEnded c1 a0 q0 r1 x6", "AgentStateChanged a0 NotReady x5", "ContactRequeued c1 a0 q0 x6"],
            floor.Accepted(Command.AgentLost(0)));
        Assert.Equal(0, floor.Contact(1).ReturnedUnanswered);
    }

    [Fact]
    public void LostInACall_CallIsKeptAndASignOutRemembered()
    {
        Floor floor = Talking();
        floor.Accepted(Command.SignOut(0));
        Assert.Empty(floor.Accepted(Command.AgentLost(0)));
        Assert.Equal(NextState.SignedOut, floor.Agent(0).Next);
    }

    [Fact]
    public void OverlongCall_EndsAsLostEnd()
    {
        Floor floor = Talking();
        Assert.Equal(["ContactOverlong c1 a0 q0", "ContactEnded c1 a0 q0 v14400000 x2", "AgentStateChanged a0 Ready"], floor.Wait(14_400_000));
    }

    [Fact]
    public void CapacityTwo_TakesTheSecondOnceTheFirstIsAnswered()
    {
        var floor = new Floor(Floor.Queue());
        floor.Staff(0, Floor.Profile(0) with { Capacity = 2 });
        floor.Call();
        floor.Call();
        Assert.Equal(ContactState.Queued, floor.Contact(2).State);
        floor.Take(0);
        Assert.Equal(ContactState.Reserved, floor.Contact(2).State);
        floor.Take(0);
        floor.Call();
        Assert.Equal(ContactState.Queued, floor.Contact(3).State);
    }

    [Fact]
    public void CertificateOver_NoLongerOffered()
    {
        var floor = new Floor(Floor.Queue(0, certified: true));
        floor.Staff(0, new AgentProfile([new AgentSkill(0, 5, Floor.Start + 60_000)]));
        Assert.Equal(["AgentEligibilityChanged a0"], floor.Wait(60_000));
        floor.Call();
        Assert.Equal(ContactState.Queued, floor.Contact(1).State);
    }

    [Fact]
    public void OwnLane_HeldThenReleased()
    {
        Floor floor = Talking();
        floor.Staff(1, 1);
        floor.Call(ownAgent: 0, holdMs: 8_000);
        Assert.Equal(["ContactReleased c2 a0 q0"], floor.Wait(8_000));
    }

    [Fact]
    public void TransferToQueue_NewClockAndNoServiceLevelThere()
    {
        var floor = new Floor(Floor.Queue(), Floor.Queue(1));
        floor.Staff(0, 0);
        floor.Staff(1, 1);
        floor.Call();
        floor.Take(0);
        floor.Pass(5_000);
        Assert.Equal("ContactTransferred c1 a0 q1 v5000", floor.Accepted(Command.TransferToQueue(1, 1, 0))[0]);
        floor.Take(1);
        Assert.Equal((0, 1), (floor.Engine.ReadQueue(1).Offered, floor.Engine.ReadQueue(1).Transferred));
        Assert.Equal(default, floor.Engine.ReadQueue(1).Counts);
    }

    [Fact]
    public void TimeGoneBack_Throws()
    {
        Floor floor = Talking();
        Assert.Throws<ArgumentOutOfRangeException>(() => floor.Engine.Apply(Command.Advance(), Floor.Start - 1, new EventBuffer()));
    }

    private static Floor Talking()
    {
        var floor = new Floor(Floor.Queue());
        floor.Staff(0, 0);
        floor.Call();
        floor.Take(0);
        return floor;
    }
}
