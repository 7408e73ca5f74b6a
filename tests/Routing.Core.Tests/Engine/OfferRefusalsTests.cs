namespace Routing.Core.Tests.Engine;

public class OfferRefusalsTests
{
    [Fact]
    public void BeforeTheFirstTable_NotConfigured() =>
        Assert.Equal(RejectReason.NotConfigured, new RoutingEngine().Apply(Command.Offer(1, 0), Floor.Start, new EventBuffer()));

    [Fact]
    public void SeveralApply_TheFirstOfTheListIsGiven()
    {
        Floor floor = Full();
        floor.Refused(RejectReason.UnknownAgent, Command.Offer(1, 9, 99, 9, -1, 7, -1));
        floor.Refused(RejectReason.UnknownQueue, Command.Offer(1, 9, 99, 9, -1));
        floor.Refused(RejectReason.OutOfRange, Command.Offer(1, 0, 16));
        floor.Refused(RejectReason.DuplicateContact, Command.Offer(1, 0));
        floor.Refused(RejectReason.QueueFull, Command.Offer(2, 0));
    }

    [Theory]
    [InlineData(0, 0, 0, 0, 0)]
    [InlineData(-5, 0, 0, 0, 0)]
    [InlineData(9, -1, 0, 0, 0)]
    [InlineData(9, 16, 0, 0, 0)]
    [InlineData(9, 0, 1, 0, 0)]
    [InlineData(9, 0, -1, 0, 0)]
    [InlineData(9, 0, 0, -1, 0)]
    [InlineData(9, 0, 0, 0, -1)]
    public void NumberOutsideItsRange_OutOfRangeBeforeFull(long contact, int priority, int extra, long clockStart, long holdMs) =>
        Full().Refused(RejectReason.OutOfRange, Command.Offer(contact, 0, priority, extra, clockStart, -1, holdMs));

    [Fact]
    public void RemovedQueue_IsUnknown() =>
        new Floor(Floor.Queue(), new QueueRule { Exists = false, MovesTo = 0 }).Refused(RejectReason.UnknownQueue, Command.Offer(1, 1));

    [Fact]
    public void FullButAnAgentIsIdle_IsServed()
    {
        var floor = new Floor(Floor.Queue() with { Capacity = 1 });
        floor.Staff(0, 0);
        floor.Accepted(Command.DefineAgent(1, Floor.Profile(0)));
        floor.Accepted(Command.SignIn(1));
        floor.Call();
        floor.Accepted(Command.Reject(0, 1));
        floor.Wait(5_000);
        Assert.Equal((ContactState.Queued, AgentState.Ready), (floor.Contact(1).State, floor.Agent(0).State));
        floor.Call();
        Assert.Equal(ContactState.Reserved, floor.Contact(2).State);
    }

    [Fact]
    public void ClockStart_IsHeldWithinAMinute()
    {
        var floor = new Floor(Floor.Queue());
        floor.Accepted(Command.Offer(1, 0, clockStart: Floor.Start - 90_000));
        floor.Accepted(Command.Offer(2, 0, clockStart: Floor.Start - 30_000));
        floor.Accepted(Command.Offer(3, 0, clockStart: Floor.Start + 30_000));
        long[] waits = [.. new[] { 1, 2, 3 }.Select(contact => Floor.Start - floor.Contact(contact).ClockStart)];
        Assert.Equal([60_000, 30_000, 0], waits);
        Assert.Equal(2, floor.Engine.ReadQueue(0).Counts.PastThreshold);
    }

    private static Floor Full()
    {
        var floor = new Floor(Floor.Queue() with { Capacity = 1 });
        floor.Call();
        return floor;
    }
}
