namespace Routing.Core.Tests.Engine;

public class TablesTests
{
    [Fact]
    public void RemovedQueue_WaitingContactsMoveAndCountThere()
    {
        var floor = new Floor(Floor.Queue(), Floor.Queue(1));
        floor.Call(queue: 1);
        var table = new RoutingTable([Floor.Queue(), new QueueRule { Exists = false, MovesTo = 0 }]);
        Assert.Equal(["TableApplied", "ContactMoved c1 q0 v1"], floor.Accepted(Command.ApplyTable(table)));
        Assert.Equal((1, 1), (floor.Engine.ReadQueue(1).MovedOut, floor.Engine.ReadQueue(0).Offered));
        floor.Refused(RejectReason.UnknownQueue, Command.Offer(9, 1));
    }

    [Fact]
    public void Recovery_OpenReservationGetsItsFullTime()
    {
        var floor = new Floor(Floor.Queue());
        floor.Staff(0, 0);
        floor.Call();
        floor.Pass(600_000);
        Assert.Equal(["Recovered"], floor.Accepted(Command.Recover()));
        Assert.Equal(Floor.Start + 612_000, floor.Contact(1).Deadline);
    }
}
