namespace Routing.Core.Tests.Engine;

public class TransferToAgentTests
{
    [Fact]
    public void TargetBusy_HeldTwentySecondsThenForAllButTheAgentItLeft()
    {
        Floor floor = TwoCalls();
        floor.Accepted(Command.TransferToAgent(1, 1, 0));
        Assert.Equal((ContactState.Queued, AgentState.Ready), (floor.Contact(1).State, floor.Agent(0).State));
        Assert.Empty(floor.Wait(19_999));
        Assert.Equal(["ContactReleased c1 a1 q0"], floor.Wait(1));
        Assert.Empty(floor.Wait(39_999));
        Assert.Equal(["ContactReserved c1 a0 q0 r3 v72000", "AgentStateChanged a0 Reserved"], floor.Wait(1));
    }

    [Fact]
    public void TargetFreedInTime_TakesItFirst()
    {
        Floor floor = TwoCalls();
        floor.Call();
        floor.Accepted(Command.TransferToAgent(1, 1, 0));
        floor.Pass(5_000);
        Assert.Contains("ContactReserved c1 a1 q0 r4 v17000", floor.Accepted(Command.Complete(1, 2)));
    }

    [Fact]
    public void TargetIdle_ReservedAtOnceAndTheFirstAgentWrapsUp()
    {
        var floor = new Floor(Floor.Queue() with { WrapUp = WrapUpMode.UntilEnded });
        floor.Staff(0, 0);
        floor.Staff(1, 0);
        floor.Call(priority: 3);
        floor.Take(0);
        floor.Pass(4_000);
        Assert.Equal(
            [
                "ContactTransferred c1 a0 q0 r2 v4000",
                "ContactQueued c1 q0 v4000 x3",
                "ContactReserved c1 a1 q0 r2 v16000",
                "AgentStateChanged a1 Reserved",
                "AgentStateChanged a0 WrapUp",
            ],
            floor.Accepted(Command.TransferToAgent(1, 1, 0)));
        Assert.Equal(1, floor.Engine.ReadQueue(0).Transferred);
    }

    [Fact]
    public void TargetLeavesWhileItIsHeld_Released()
    {
        Floor floor = TwoCalls();
        floor.Accepted(Command.TransferToAgent(1, 1, 0));
        Assert.Contains("ContactReleased c1 a1 q0", floor.Accepted(Command.NotReady(1, 16)));
    }

    [Fact]
    public void ImpossibleTarget_Refused()
    {
        Floor floor = TwoCalls();
        floor.Accepted(Command.DefineAgent(2, Floor.Profile(0)));
        floor.Call();
        floor.Refused(RejectReason.UnknownAgent, Command.TransferToAgent(9, 7, 9));
        floor.Refused(RejectReason.UnknownContact, Command.TransferToAgent(9, 1, 9));
        floor.Refused(RejectReason.UnknownQueue, Command.TransferToAgent(1, 0, 9));
        floor.Refused(RejectReason.OutOfRange, Command.TransferToAgent(1, 0, 0));
        floor.Refused(RejectReason.NotSignedIn, Command.TransferToAgent(1, 2, 0));
        floor.Refused(RejectReason.InvalidTransition, Command.TransferToAgent(3, 1, 0));
    }

    private static Floor TwoCalls()
    {
        var floor = new Floor(Floor.Queue());
        for (int agent = 0; agent < 2; agent++)
        {
            floor.Staff(agent, 0);
            floor.Call();
            floor.Take(agent);
        }

        return floor;
    }
}
