namespace Routing.Core.Tests.Engine;

public class CoolDownsTests
{
    [Fact]
    public void ThreeReturns_NoneOfTheThreeIsAskedAgain()
    {
        Floor floor = Rejected(3);
        floor.Wait(5_000);
        Assert.All([0, 1, 2], agent => Assert.Equal(AgentState.Ready, floor.Agent(agent).State));
        Assert.Equal(ContactState.Queued, floor.Contact(1).State);
    }

    [Fact]
    public void FourthReturn_ReplacesTheOneThatEndsFirst()
    {
        Floor floor = Rejected(4);
        floor.Wait(1_999);
        Assert.Equal(ContactState.Queued, floor.Contact(1).State);
        Assert.Contains("ContactReserved c1 a0 q0 r5 v17000", floor.Wait(1));
    }

    [Fact]
    public void TwoEndTogether_TheSmallerAgentsIsReplaced()
    {
        Floor floor = Rejected(4, everyMs: 0);
        floor.Wait(5_000);
        Assert.Equal(0, floor.Contact(1).Agent);
    }

    [Fact]
    public void CoolDownOver_OfferedToTheIdleAgentAtOnce()
    {
        Floor floor = Rejected(3);
        floor.Wait(57_999);
        Assert.Equal(ContactState.Queued, floor.Contact(1).State);
        Assert.Equal(["ContactReserved c1 a0 q0 r4 v72000", "AgentStateChanged a0 Reserved"], floor.Wait(1));
    }

    [Fact]
    public void AgentBehindACooledDownContact_GetsTheNext()
    {
        Floor floor = Rejected(3);
        floor.Call();
        floor.Wait(5_000);
        Assert.Equal((ContactState.Queued, ContactState.Reserved), (floor.Contact(1).State, floor.Contact(2).State));
    }

    /// <summary>The first contact is rejected by agents 0, 1, 2 … one after another; a last agent is signed in, but not ready.</summary>
    private static Floor Rejected(int agents, long everyMs = 1_000)
    {
        var floor = new Floor(Floor.Queue());
        for (int agent = 0; agent < agents; agent++) floor.Staff(agent, 0);
        floor.Accepted(Command.DefineAgent(agents, Floor.Profile(0)));
        floor.Accepted(Command.SignIn(agents));
        floor.Call();
        for (int agent = 0; agent < agents; agent++)
        {
            if (agent > 0) floor.Pass(everyMs);
            floor.Accepted(Command.Reject(agent, agent + 1));
        }

        return floor;
    }
}
