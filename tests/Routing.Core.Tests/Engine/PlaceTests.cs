namespace Routing.Core.Tests.Engine;

public class PlaceTests
{
    [Theory]
    [InlineData(PolicyKind.Guard)]
    [InlineData(PolicyKind.Guardg)]
    [InlineData(PolicyKind.Lex)]
    [InlineData(PolicyKind.Lexg)]
    [InlineData(PolicyKind.Fifo)]
    [InlineData(PolicyKind.Priority)]
    [InlineData(PolicyKind.Weighted)]
    public void EarlierPlace_IsTakenFirstUnderEveryPolicy(PolicyKind policy)
    {
        var floor = new Floor(new RoutingTable([Floor.Queue(), Floor.Queue()], policy: new PolicyRule { Kind = policy }));
        floor.Call();
        floor.Pass(4_000);
        floor.Accepted(Command.Offer(11, 0, placeStart: 1));
        floor.Accepted(Command.Offer(12, 1, placeStart: Floor.Start - 1_000));
        floor.Staff(0, 0);
        floor.Staff(1, 0);
        floor.Staff(2, 0);
        Assert.Equal((0, 1, 2), (floor.Contact(11).Agent, floor.Contact(12).Agent, floor.Contact(1).Agent));
    }

    [Fact]
    public void EarlierPlace_ClockCountsForThresholdWaitAndSteps()
    {
        var step = new RequirementStep(10_000, [[new SkillNeed(0)], [new SkillNeed(1)]]);
        var floor = new Floor(Floor.Queue() with { Steps = [.. Floor.Queue().Steps, step], Overflow = [new OverflowRule(OverflowCondition.AfterWait, OverflowEffect.Announce) { AfterMs = 15_000 }] });
        floor.Accepted(Command.Offer(1, 0, placeStart: 1));
        Assert.Equal(["ContactQueued c1 q0 v0"], floor.Lines);
        Assert.Equal(["ContactWidened c1 q0 v-1 x1"], floor.Wait(14_999));
        Assert.Equal(["ContactOverflowed c1 q0 v-1"], floor.Wait(1));
        floor.Staff(0, 0);
        Assert.Equal("ContactConnected c1 a0 q0 r1 v15000", floor.Take(0)[0]);
        Assert.Equal((1, 0), (floor.Engine.ReadQueue(0).Counts.AnsweredInTime, floor.Engine.ReadQueue(0).Counts.PastThreshold));
    }

    [Fact]
    public void OldestClockStart_IsTheClocksWhoeverStandsFirst()
    {
        var floor = new Floor(Floor.Queue());
        floor.Call();
        floor.Pass(3_000);
        floor.Accepted(Command.Offer(5, 0, placeStart: 1));
        Assert.Equal((1, 2), (floor.Engine.PositionOf(5), floor.Engine.PositionOf(1)));
        Assert.Equal(Floor.Start, floor.Engine.ReadQueue(0).OldestClockStart);
    }

    [Fact]
    public void OwnLane_StandsByPlace()
    {
        var floor = new Floor(Floor.Queue());
        floor.Staff(0, 0);
        floor.Call();
        floor.Accepted(Command.Offer(5, 0, ownAgent: 0, holdMs: 60_000));
        floor.Accepted(Command.Offer(6, 0, ownAgent: 0, holdMs: 60_000, placeStart: 1));
        floor.Take(0);
        floor.Accepted(Command.Complete(0, 1));
        Assert.Equal(0, floor.Contact(6).Agent);
    }

    [Fact]
    public void AfterTheClockStart_ItIsTheClockStart()
    {
        var floor = new Floor(Floor.Queue());
        floor.Pass(30_000);
        floor.Accepted(Command.Offer(1, 0, clockStart: Floor.Start + 10_000, placeStart: Floor.Start + 20_000));
        Assert.Equal(Floor.Start + 10_000, floor.Contact(1).PlaceStart);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(Floor.Start + 1)]
    public void NegativeOrAfterNow_IsRefused(long place) =>
        new Floor(Floor.Queue()).Refused(RejectReason.OutOfRange, Command.Offer(1, 0, placeStart: place));

    [Fact]
    public void Moved_KeepsItsPlace_Transferred_LosesIt()
    {
        var floor = new Floor(Floor.Queue(), Floor.Queue(1));
        floor.Accepted(Command.Offer(1, 0, placeStart: 7));
        floor.Accepted(Command.Move(1, 1, 0));
        Assert.Equal(7, floor.Contact(1).PlaceStart);
        floor.Staff(0, 1);
        floor.Take(0);
        floor.Pass(2_000);
        floor.Accepted(Command.TransferToQueue(1, 0, 0));
        Assert.Equal((Floor.Start + 2_000, Floor.Start + 2_000), (floor.Contact(1).PlaceStart, floor.Contact(1).ClockStart));
    }
}
