using Routing.Core.Tests.Workload;

namespace Routing.Core.Tests;

/// <summary>A decision's cost follows from what it has to compare, never from how many agents there are or how many wait. Counted, not timed.</summary>
public class EngineWorkTests
{
    private const int Queues = 100;
    private const int Served = 8;
    private readonly RoutingEngine _engine = new();
    private readonly EventBuffer _events = new();
    private long _now = Floor.Start;
    private long _lastContact;

    [Theory]
    [InlineData(100, 1)]
    [InlineData(100, 20)]
    [InlineData(2_000, 1)]
    [InlineData(2_000, 20)]
    public void FreedAgent_ComparesOneHeadOfEachLaneItServes(int agents, int waitingInEach)
    {
        Staff(agents);
        for (int i = 0; i < Queues * waitingInEach; i++) Do(Command.Offer(++_lastContact, i % Queues));
        for (int agent = 0; agent < 40; agent++)
        {
            EngineWork before = _engine.Work;
            Do(Command.Ready(agent));
            Assert.Equal(EventKind.ContactReserved, _events[1].Kind);
            Assert.InRange(_engine.Work.Lanes - before.Lanes, waitingInEach == 1 ? 1 : Served, Served);
        }
    }

    [Theory]
    [InlineData(200)]
    [InlineData(2_000)]
    public void ArrivingContact_ComparesOneAgentOfEachIdleSignature(int agents)
    {
        Staff(agents);
        for (int agent = 0; agent < agents; agent++) Do(Command.Ready(agent));
        for (int i = 0; i < 50; i++)
        {
            EngineWork before = _engine.Work;
            Do(Command.Offer(++_lastContact, i));
            Assert.Equal(EventKind.ContactReserved, _events[1].Kind);
            Assert.InRange(_engine.Work.Signatures - before.Signatures, 1, Served);
        }
    }

    [Fact]
    public void AgentWithoutWaitingContacts_ComparesNothing()
    {
        Staff(100);
        Do(Command.Ready(3));
        Assert.Equal(0, _engine.Work.Lanes);
    }

    /// <summary>Four wheels: a timer comes down three times at most, and hardly any lives long enough.</summary>
    [Fact]
    public void Timers_MoveDownAtMostThreeTimes()
    {
        var shift = new SteadyShift(3, 100, PolicyKind.Guard);
        shift.Work(20_000);
        EngineWork work = shift.Engine.Work;
        Assert.True(work.TimersMade > 10_000 && work.TimersMoved > 100, work.ToString());
        Assert.True(work.TimersMoved < work.TimersMade, work.ToString());
    }

    [Fact]
    public void WholeShift_ComparesFewLanesAndSignaturesPerPair()
    {
        var shift = new SteadyShift(4, 100, PolicyKind.Guard);
        shift.Work(20_000);
        Assert.InRange(shift.Engine.Work.Lanes, 1, 12 * shift.Reserved);
        Assert.InRange(shift.Engine.Work.Signatures, 1, 12 * shift.Reserved);
    }

    private void Staff(int agents)
    {
        Do(Command.ApplyTable(new RoutingTable([.. Enumerable.Range(0, Queues).Select(queue => Floor.Queue(queue))])));
        for (int agent = 0; agent < agents; agent++)
        {
            int first = agent % 50;
            Do(Command.DefineAgent(agent, Floor.Profile([.. Enumerable.Range(first, Served)])));
            Do(Command.SignIn(agent));
        }
    }

    private void Do(in Command command)
    {
        _events.Clear();
        Assert.Equal(RejectReason.None, _engine.Apply(command, ++_now, _events));
    }
}
