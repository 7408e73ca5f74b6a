namespace Routing.Core.Tests.Engine;

public class ConnectingTests
{
    [Fact]
    public void SignOutWhileConnecting_SurvivesAFailedConnection()
    {
        Floor floor = Connecting();
        Assert.Equal(["AgentStateChanged a0 Connecting+SignedOut"], floor.Accepted(Command.SignOut(0)));
        Assert.Equal("AgentStateChanged a0 SignedOut", floor.Accepted(Command.ConnectFailed(1))[1]);
        Assert.Equal(ContactState.Queued, floor.Contact(1).State);
    }

    [Fact]
    public void SignOutWhileConnecting_SurvivesTheDeadline()
    {
        Floor floor = Connecting();
        floor.Accepted(Command.SignOut(0));
        Assert.Equal("AgentStateChanged a0 SignedOut", floor.Wait(10_000)[1]);
    }

    [Fact]
    public void SignOutWhileConnecting_WaitsForTheCall()
    {
        Floor floor = Connecting();
        floor.Accepted(Command.SignOut(0));
        floor.Accepted(Command.Connected(1));
        Assert.Equal(["ContactEnded c1 a0 q0", "AgentStateChanged a0 SignedOut"], floor.Accepted(Command.Complete(0, 1)));
    }

    [Fact]
    public void NotReadyWhileConnecting_GivesWayToTheFailure()
    {
        Floor floor = Connecting();
        floor.Accepted(Command.NotReady(0, 20));
        floor.Accepted(Command.ConnectFailed(1));
        Assert.Equal((AgentState.NotReady, NotReadyReason.ConnectFailed), (floor.Agent(0).State, floor.Agent(0).Reason));
    }

    private static Floor Connecting()
    {
        var floor = new Floor(new RoutingTable([Floor.Queue()], connect: new ConnectRule(SwitchConfirms: true)));
        floor.Staff(0, 0);
        floor.Call();
        floor.Take(0);
        return floor;
    }
}
