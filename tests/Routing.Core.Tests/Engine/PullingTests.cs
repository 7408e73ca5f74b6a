namespace Routing.Core.Tests.Engine;

public class PullingTests
{
    [Fact]
    public void ToNobodyByName_GoesBeforeThoseWhoCameEarlier()
    {
        Floor floor = ThreeWaiting();
        Assert.Equal(["ContactPulled c4 q0"], floor.Accepted(Command.Pull(4)));
        Assert.Contains("ContactReserved c4 a0 q0 r2 v12000", floor.Accepted(Command.Complete(0, 1)));
        Assert.Equal(Floor.Start, floor.Contact(4).ClockStart);
    }

    [Fact]
    public void ToABusyAgent_TakenAfterItsCallBeforeTheOthers()
    {
        Floor floor = ThreeWaiting();
        Assert.Equal(["ContactPulled c3 a0 q0"], floor.Accepted(Command.Pull(3, 0, 20_000)));
        Assert.Contains("ContactReserved c3 a0 q0 r2 v12000", floor.Accepted(Command.Complete(0, 1)));
    }

    [Fact]
    public void HoldOver_WaitsInItsPlaceAgain()
    {
        Floor floor = ThreeWaiting();
        floor.Accepted(Command.Pull(3, 0, 20_000));
        Assert.Contains("ContactReleased c3 a0 q0", floor.Wait(20_000));
        Assert.Contains("ContactReserved c2 a0 q0 r2 v32000", floor.Accepted(Command.Complete(0, 1)));
    }

    [Fact]
    public void ToAnIdleAgentWhoIsNotTheLongestIdle_ReservedForIt()
    {
        var floor = new Floor(Floor.Queue(0), Floor.Queue(1));
        floor.Call();
        floor.Staff(0, 1);
        floor.Accepted(Command.DefineAgent(1, Floor.Profile(0)));
        floor.Accepted(Command.SignIn(1));
        floor.Refused(RejectReason.InvalidTransition, Command.Pull(1, 1, 1_000));
        floor.Refused(RejectReason.InvalidTransition, Command.Pull(1, 0, 1_000));
        floor.Accepted(Command.DefineAgent(0, new AgentProfile([new AgentSkill(0, 5), new AgentSkill(1, 5)], 1)));
        Assert.Equal(ContactState.Reserved, floor.Contact(1).State);
    }

    [Fact]
    public void AfterAReject_NotToTheSameAgentWhileItCoolsDown()
    {
        Floor floor = new(Floor.Queue());
        floor.Staff(0, 0);
        floor.Call();
        floor.Staff(1, 0);
        floor.Accepted(Command.Reject(0, 1));
        floor.Accepted(Command.Reject(1, 2));
        floor.Accepted(Command.Ready(0));
        floor.Refused(RejectReason.InvalidTransition, Command.Pull(1, 0, 1_000));
    }

    [Fact]
    public void Impossible_RefusedInOrderOfReasons()
    {
        Floor floor = ThreeWaiting();
        floor.Accepted(Command.DefineAgent(1, Floor.Profile(0)));
        floor.Refused(RejectReason.UnknownAgent, Command.Pull(99, 7, 0));
        floor.Refused(RejectReason.UnknownAgent, Command.Pull(2, -2));
        floor.Refused(RejectReason.UnknownContact, Command.Pull(99, 1, 0));
        floor.Refused(RejectReason.OutOfRange, Command.Pull(2, 1, 0));
        floor.Refused(RejectReason.OutOfRange, Command.Pull(2, -1, 5));
        floor.Refused(RejectReason.NotSignedIn, Command.Pull(2, 1, 5));
        floor.Refused(RejectReason.InvalidTransition, Command.Pull(1));
        floor.Accepted(Command.HandOver(2));
        floor.Refused(RejectReason.InvalidTransition, Command.Pull(2));
    }

    [Fact]
    public void PulledContact_CountsOnceAndKeepsItsThreshold()
    {
        Floor floor = ThreeWaiting();
        floor.Accepted(Command.Pull(4));
        floor.Wait(30_000);
        floor.Accepted(Command.Complete(0, 1));
        floor.Take(0);
        QueueView queue = floor.Engine.ReadQueue(0);
        Assert.Equal((4, 3), (queue.Offered, queue.Counts.PastThreshold));
        Assert.Equal((1, 1), (queue.Counts.AnsweredInTime, queue.Counts.AnsweredLate));
    }

    // One call with agent 0, calls 2 to 4 waiting.
    private static Floor ThreeWaiting()
    {
        var floor = new Floor(Floor.Queue());
        floor.Staff(0, 0);
        floor.Call();
        floor.Take(0);
        for (int i = 0; i < 3; i++) floor.Call();
        return floor;
    }
}
