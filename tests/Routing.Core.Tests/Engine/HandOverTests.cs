namespace Routing.Core.Tests.Engine;

public class HandOverTests
{
    [Fact]
    public void ContactAway_IsNobodysUntilTakenBackToItsPlace()
    {
        var floor = new Floor(Floor.Queue());
        floor.Call();
        floor.Wait(3_000);
        floor.Accepted(Command.HandOver(1));
        floor.Staff(0, 0);
        Assert.Equal((ContactState.Queued, 0, 1L), (floor.Contact(1).State, floor.Engine.PositionOf(1), floor.Engine.ReadQueue(0).OverflowedOut));
        Assert.Equal(RejectReason.InvalidTransition, floor.Do(Command.HandOver(1)));
        floor.Accepted(Command.TakeBack(1));
        Assert.Equal((ContactState.Reserved, 0), (floor.Contact(1).State, floor.Contact(1).Agent));
        Assert.Equal(RejectReason.InvalidTransition, floor.Do(Command.TakeBack(1)));
    }

    [Fact]
    public void AnswerElsewhere_IsBookedByTheWaitThatIsReported()
    {
        var floor = new Floor(Floor.Queue());
        floor.Call();
        long start = floor.Contact(1).ClockStart;
        floor.Wait(3_000);
        floor.Accepted(Command.HandOver(1));
        floor.Accepted(Command.AnswerAway(1, start + 2_000));
        QueueView queue = floor.Engine.ReadQueue(0);
        Assert.Equal((1L, 1L, 2_000L), (queue.Offered, queue.Counts.AnsweredInTime, queue.AnsweredWaitMs));
        Assert.False(floor.Engine.TryGetContact(1, out _));
    }

    [Fact]
    public void Guest_IsServedWithItsClockAndBookedNowhere()
    {
        var floor = new Floor(Floor.Queue());
        floor.Call();
        floor.Wait(1_000);
        long now = floor.Engine.Now;
        floor.Accepted(Command.OfferGuest(7, 0, 0, 0, now - 90_000));
        floor.Staff(0, 0);
        Assert.Equal((ContactState.Reserved, now - 90_000), (floor.Contact(7).State, floor.Contact(7).ClockStart));
        floor.Accepted(Command.HangUp(7));
        QueueView queue = floor.Engine.ReadQueue(0);
        Assert.Equal((1L, 0L, 0L, 1L), (queue.Offered, queue.Abandoned, queue.Counts.PastThreshold, queue.OverflowedIn));
        Assert.Equal(RejectReason.OutOfRange, floor.Do(Command.OfferGuest(8, 0, 0, 0, 0)));
    }
}
