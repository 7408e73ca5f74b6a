namespace Routing.Core.Tests.Engine;

public class CallbacksTests
{
    [Fact]
    public void Accepted_IsDialedThenConnected_AndCountsApart()
    {
        Floor floor = Staffed();
        floor.Accepted(Command.OfferCallback(1, 0));
        Assert.Equal(["ContactQueued c1 q0 v0", "ContactReserved c1 a0 q0 r1 v12000"], floor.Lines[..2]);
        floor.Pass(3_000);
        Assert.Equal(["ContactConnecting c1 a0 q0 r1 v33000", "AgentStateChanged a0 Connecting"], floor.Take(0));
        floor.Pass(20_000);
        Assert.Equal(["ContactConnected c1 a0 q0 r1 v23000", "AgentStateChanged a0 Busy"], floor.Accepted(Command.Connected(1)));
        floor.Accepted(Command.Complete(0, 1));
        QueueView queue = floor.Engine.ReadQueue(0);
        Assert.Equal((1, 1, 0), (queue.CallbacksQueued, queue.CallbacksConnected, queue.CallbacksUnanswered));
        Assert.Equal((0, 0, 0, 1), (queue.Offered, queue.Counts.Offered, queue.AnsweredWaitMs, queue.Handled));
    }

    [Theory]
    [InlineData("hang-up")]
    [InlineData("connect-failed")]
    [InlineData("timeout")]
    public void DialFails_AgentIsFreeAgainWithoutCoolDown(string how)
    {
        Floor floor = Staffed();
        floor.Accepted(Command.OfferCallback(1, 0));
        floor.Take(0);
        floor.Accepted(Command.Offer(2, 0));
        string[] lines = how switch
        {
            "hang-up" => floor.Accepted(Command.HangUp(1)),
            "connect-failed" => floor.Accepted(Command.ConnectFailed(1)),
            _ => floor.Wait(30_000),
        };
        Assert.StartsWith("CallbackUnanswered c1 a0 q0", lines[0], StringComparison.Ordinal);
        Assert.Equal("AgentStateChanged a0 Ready", lines[1]);
        Assert.Equal(0, floor.Contact(2).Agent);
        Assert.Equal((1, 0), (floor.Engine.ReadQueue(0).CallbacksUnanswered, floor.Engine.ReadQueue(0).Abandoned));
    }

    [Fact]
    public void DialFailsWhileSignOutIsRemembered_AgentSignsOut()
    {
        Floor floor = Staffed();
        floor.Accepted(Command.OfferCallback(1, 0));
        floor.Take(0);
        floor.Accepted(Command.SignOut(0));
        Assert.Equal("AgentStateChanged a0 SignedOut", floor.Accepted(Command.ConnectFailed(1))[1]);
    }

    [Fact]
    public void DeviceNotAnswered_RequeuedAsAny()
    {
        Floor floor = Staffed();
        floor.Accepted(Command.OfferCallback(1, 0));
        floor.Take(0);
        Assert.Contains("ContactRequeued c1 a0 q0 x3", floor.Accepted(Command.AgentNoAnswer(1)));
        Assert.Equal((ContactState.Queued, 1), (floor.Contact(1).State, floor.Contact(1).ReturnedUnanswered));
    }

    [Fact]
    public void HangUpBeforeTheDial_IsRefused()
    {
        Floor floor = Staffed();
        floor.Accepted(Command.OfferCallback(1, 0));
        floor.Accepted(Command.OfferCallback(2, 0));
        floor.Refused(RejectReason.InvalidTransition, Command.HangUp(1));
        floor.Refused(RejectReason.InvalidTransition, Command.HangUp(2));
    }

    [Fact]
    public void LeaveClosed_CancelsWithoutACount()
    {
        Floor floor = Staffed();
        floor.Accepted(Command.OfferCallback(1, 0));
        floor.Accepted(Command.OfferCallback(2, 0));
        Assert.Equal("ContactLeft c1 q0 x8", floor.Accepted(Command.Leave(1, ContactState.Closed))[1]);
        Assert.Equal(["ReservationEnded c2 a0 q0 r2 x4", "ContactLeft c2 q0 x8", "AgentStateChanged a0 Ready"], floor.Accepted(Command.Leave(2, ContactState.Closed)));
        Assert.Equal((2, 0), (floor.Engine.ReadQueue(0).CallbacksQueued, floor.Engine.ReadQueue(0).Redirected));
    }

    [Fact]
    public void BeforeItsTime_WaitsForOneWhoBecomesFree()
    {
        Floor floor = Staffed();
        floor.Accepted(Command.OfferCallback(1, 0, notBefore: Floor.Start + 60_000));
        Assert.Equal(["ContactQueued c1 q0 v0"], floor.Lines);
        Assert.Equal(AgentState.Ready, floor.Agent(0).State);
        floor.Accepted(Command.NotReady(0, 20));
        floor.Pass(10_000);
        Assert.Equal("ContactReserved c1 a0 q0 r1 v72000", floor.Accepted(Command.Ready(0))[1]);
        Assert.Empty(floor.Wait(61_999));
        Assert.Equal("ReservationEnded c1 a0 q0 r1 x3", floor.Wait(1)[0]);
    }

    [Fact]
    public void ItsTimeComes_AnAgentIsLookedFor_ItsOwnFirst()
    {
        Floor floor = Staffed();
        floor.Staff(1, 0);
        floor.Accepted(Command.OfferCallback(1, 0, ownAgent: 1, notBefore: Floor.Start + 60_000));
        Assert.Empty(floor.Wait(59_999));
        Assert.Equal(["ContactReserved c1 a1 q0 r1 v72000", "AgentStateChanged a1 Reserved"], floor.Wait(1));
    }

    [Fact]
    public void AutoAccept_WaitsForTheTime()
    {
        var floor = new Floor(Floor.Queue() with { AutoAccept = true });
        floor.Accepted(Command.DefineAgent(0, Floor.Profile(0)));
        floor.Accepted(Command.SignIn(0));
        floor.Accepted(Command.OfferCallback(1, 0, notBefore: Floor.Start + 60_000));
        floor.Accepted(Command.Ready(0));
        Assert.Equal(ContactState.Reserved, floor.Contact(1).State);
        floor.Take(0);
        floor.Accepted(Command.ConnectFailed(1));
        floor.Accepted(Command.OfferCallback(2, 0));
        Assert.Equal(ContactState.Connecting, floor.Contact(2).State);
    }

    [Fact]
    public void QueueFull_CallbackEntersAllTheSame()
    {
        var floor = new Floor(Floor.Queue() with { Capacity = 1 });
        floor.Call();
        floor.Refused(RejectReason.QueueFull, Command.Offer(2, 0));
        floor.Accepted(Command.OfferCallback(2, 0));
    }

    [Fact]
    public void Overflow_OnlyWidens()
    {
        OverflowRule[] rules =
        [
            new(OverflowCondition.NoAgents, OverflowEffect.Redirect),
            new(OverflowCondition.AfterWait, OverflowEffect.Announce),
            new(OverflowCondition.AfterWait, OverflowEffect.Widen) { AfterMs = 5_000, WidenTo = 0, Needs = [new SkillNeed(1)] },
        ];
        var floor = new Floor(Floor.Queue() with { Overflow = rules });
        floor.Accepted(Command.OfferCallback(1, 0));
        Assert.Equal(["ContactQueued c1 q0 v0"], floor.Lines);
        Assert.Equal(["ContactOverflowed c1 q0 x2"], floor.Wait(5_000));
    }

    [Fact]
    public void Transferred_IsAContactLikeOthers()
    {
        var floor = new Floor(Floor.Queue(), Floor.Queue(1));
        floor.Staff(0, 0);
        floor.Accepted(Command.OfferCallback(1, 0));
        floor.Take(0);
        floor.Accepted(Command.Connected(1));
        floor.Accepted(Command.TransferToQueue(1, 1, 0));
        Assert.False(floor.Contact(1).IsCallback);
        Assert.Equal(["ContactAbandoned c1 q1"], floor.Accepted(Command.HangUp(1)));
    }

    [Fact]
    public void Recovered_ReservationAndDialGetTheirFullTime()
    {
        Floor floor = Staffed();
        floor.Accepted(Command.OfferCallback(1, 0));
        floor.Take(0);
        floor.Pass(50_000);
        floor.Accepted(Command.Recover());
        Assert.Equal(Floor.Start + 80_000, floor.Contact(1).Deadline);
        Assert.Equal("CallbackUnanswered c1 a0 q0 v80000", floor.Wait(30_000)[0]);
    }

    [Fact]
    public void NumbersOutOfRange_AreRefused()
    {
        Floor floor = Staffed();
        floor.Refused(RejectReason.OutOfRange, Command.OfferCallback(1, 0, notBefore: -1));
        floor.Refused(RejectReason.OutOfRange, Command.OfferCallback(1, 0, placeStart: Floor.Start + 1));
        floor.Refused(RejectReason.UnknownAgent, Command.OfferCallback(1, 0, ownAgent: 7));
    }

    private static Floor Staffed()
    {
        var floor = new Floor(new RoutingTable([Floor.Queue()], policy: new PolicyRule { Kind = PolicyKind.Fifo }, connect: new ConnectRule(DialMs: 30_000)));
        floor.Staff(0, 0);
        return floor;
    }
}
