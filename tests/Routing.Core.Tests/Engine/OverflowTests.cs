namespace Routing.Core.Tests.Engine;

public class OverflowTests
{
    private static readonly OverflowRule Joins = new(OverflowCondition.AfterWait, OverflowEffect.Widen) { AfterMs = 10_000, WidenTo = 1, Needs = [new SkillNeed(1)] };
    private static readonly OverflowRule Nobody = new(OverflowCondition.NoAgents, OverflowEffect.Announce);

    [Fact]
    public void WidenAfterWait_OthersJoinAndAreCounted()
    {
        Floor floor = Of(Joins);
        floor.Staff(0, 1);
        floor.Call();
        Assert.Empty(floor.Wait(9_999));
        Assert.Equal(["ContactOverflowed c1 q0 v1", "ContactReserved c1 a0 q0 r1 v22000", "AgentStateChanged a0 Reserved"], floor.Wait(1));
        Assert.Equal((1, 0), (floor.Engine.ReadQueue(1).OverflowedIn, floor.Engine.ReadQueue(0).OverflowedIn));
    }

    [Fact]
    public void Widened_StaysSoAndCountsOnce()
    {
        Floor floor = Of(Joins);
        floor.Staff(0, 1);
        floor.Staff(1, 1);
        floor.Call();
        floor.Wait(10_000);
        floor.Accepted(Command.Reject(0, 1));
        Assert.Equal((ContactState.Reserved, 1), (floor.Contact(1).State, floor.Contact(1).Agent));
        Assert.Equal(1, floor.Engine.ReadQueue(1).OverflowedIn);
    }

    [Fact]
    public void WidenedAndStepReached_BothHold()
    {
        var wide = new RequirementStep(20_000, [[new SkillNeed(0)], [new SkillNeed(2)]]);
        var floor = new Floor(Floor.Queue() with { Steps = [.. Floor.Queue().Steps, wide], Overflow = [Joins] }, Floor.Queue(1));
        floor.Call();
        floor.Wait(20_000);
        floor.Staff(0, 1);
        floor.Call();
        Assert.Equal((ContactState.Reserved, ContactState.Queued), (floor.Contact(1).State, floor.Contact(2).State));
        floor.Accepted(Command.Reject(0, 1));
        floor.Staff(1, 2);
        Assert.Equal((ContactState.Reserved, 1), (floor.Contact(1).State, floor.Contact(1).Agent));
    }

    [Fact]
    public void ExtraSkills_AreAskedOfThoseWhoJoinToo()
    {
        QueueRule queue = Floor.Queue() with { Overflow = [Joins with { AfterMs = 0 }] };
        var floor = new Floor(new RoutingTable([queue, Floor.Queue(1)], [[], [new SkillNeed(3)]]));
        floor.Staff(0, 1);
        floor.Call(extra: 1);
        Assert.Equal(ContactState.Queued, floor.Contact(1).State);
        floor.Staff(1, 1, 3);
        Assert.Equal(1, floor.Contact(1).Agent);
    }

    [Fact]
    public void RedirectAfterZeroMs_LeavesOnArrivalWhenNobodyIsFree()
    {
        Floor floor = Of(new OverflowRule(OverflowCondition.AfterWait, OverflowEffect.Redirect));
        floor.Call();
        Assert.Equal(["ContactQueued c1 q0 v0", "ContactOverflowed c1 q0 v-1", "ContactLeft c1 q0 x6"], floor.Lines);
        Assert.Equal((1, 1, 0), (floor.Engine.ReadQueue(0).Offered, floor.Engine.ReadQueue(0).Redirected, floor.Engine.ReadQueue(0).Waiting));
        floor.Staff(0, 0);
        floor.Call();
        Assert.Equal(ContactState.Reserved, floor.Contact(2).State);
    }

    [Fact]
    public void CloseAfterTheThreshold_IsAMiss()
    {
        Floor floor = Of(new OverflowRule(OverflowCondition.AfterWait, OverflowEffect.Close) { AfterMs = 30_000 });
        floor.Call();
        Assert.Equal(["ContactOverflowed c1 q0 v-1", "ContactLeft c1 q0 v30000 x8"], floor.Wait(30_000));
        Assert.Equal((0, 1), (floor.Engine.ReadQueue(0).Redirected, floor.Engine.ReadQueue(0).Counts.PastThreshold));
    }

    [Fact]
    public void RulesThatOnlyTell_TellOnceAndTheContactWaitsOn()
    {
        Floor floor = Of(
            new OverflowRule(OverflowCondition.AfterWait, OverflowEffect.HandOver) { AfterMs = 4_000 },
            new OverflowRule(OverflowCondition.AfterWait, OverflowEffect.OfferCallback) { AfterMs = 2_000 },
            new OverflowRule(OverflowCondition.AfterWait, OverflowEffect.Announce) { AfterMs = 4_000 });
        floor.Call();
        Assert.Equal(["ContactOverflowed c1 q0 v-1 x1"], floor.Wait(3_000));
        Assert.Equal(["ContactOverflowed c1 q0 v-1", "ContactOverflowed c1 q0 v-1 x2"], floor.Wait(3_000));
        Assert.Empty(floor.Wait(600_000));
        Assert.Equal(1, floor.Engine.PositionOf(1));
    }

    [Fact]
    public void NoAgents_LooksAtSignedInOnesReadyOrNot()
    {
        Floor floor = Of(Nobody);
        floor.Accepted(Command.DefineAgent(0, Floor.Profile(0)));
        floor.Call();
        Assert.Equal("ContactOverflowed c1 q0 v-1", floor.Lines[1]);
        floor.Accepted(Command.SignIn(0));
        floor.Call();
        Assert.Equal(["ContactQueued c2 q0 v0"], floor.Lines);
    }

    [Fact]
    public void LastAgentSignsOut_SeenAtTheNextWholeSecond()
    {
        Floor floor = Of(Nobody);
        floor.Accepted(Command.DefineAgent(0, Floor.Profile(0)));
        floor.Accepted(Command.SignIn(0));
        floor.Call();
        floor.Pass(400);
        Assert.Equal(Floor.Start + 1_000, floor.Engine.NextDue);
        Assert.Equal(["AgentStateChanged a0 SignedOut"], floor.Accepted(Command.SignOut(0)));
        Assert.Equal(["ContactOverflowed c1 q0 v-1"], floor.Wait(600));
        Assert.True(floor.Engine.NextDue > Floor.Start + 2_000);
    }

    [Fact]
    public void SeveralWait_LookedAtByClockThenId()
    {
        Floor floor = Of(Nobody);
        floor.Accepted(Command.DefineAgent(0, Floor.Profile(0)));
        floor.Accepted(Command.SignIn(0));
        floor.Pass(5_000);
        floor.Accepted(Command.Offer(11, 0, placeStart: 1));
        floor.Accepted(Command.Offer(12, 0, clockStart: Floor.Start + 1_000));
        floor.Accepted(Command.Offer(10, 0));
        floor.Accepted(Command.SignOut(0));
        Assert.Equal(["ContactOverflowed c12 q0 v-1", "ContactOverflowed c10 q0 v-1", "ContactOverflowed c11 q0 v-1"], floor.Wait(1_000));
    }

    [Fact]
    public void ServiceLevelBelow_HoldsOnceMissesAreMeasured()
    {
        Floor floor = Of(new OverflowRule(OverflowCondition.ServiceLevelBelow, OverflowEffect.Announce) { Below = 0.75 });
        floor.Call();
        Assert.Equal(["ContactQueued c1 q0 v0"], floor.Lines);
        Assert.Empty(floor.Wait(20_000));
        Assert.Equal(["ContactOverflowed c1 q0 v-1"], floor.Wait(1_000));
        floor.Call();
        Assert.Equal("ContactOverflowed c2 q0 v-1", floor.Lines[1]);
    }

    [Fact]
    public void BackFromAnAgent_CatchesUp()
    {
        Floor floor = Of(new OverflowRule(OverflowCondition.AfterWait, OverflowEffect.Announce) { AfterMs = 5_000 });
        floor.Staff(0, 0);
        floor.Call();
        Assert.Empty(floor.Wait(6_000));
        Assert.Equal("ContactOverflowed c1 q0 v-1", floor.Accepted(Command.Reject(0, 1))[^1]);
    }

    [Fact]
    public void MovedAway_RulesOfTheNewQueueCountFromTheSameClock()
    {
        var announces = new OverflowRule(OverflowCondition.AfterWait, OverflowEffect.Announce) { AfterMs = 3_000 };
        var floor = new Floor(Floor.Queue() with { Overflow = [announces] }, Floor.Queue(1) with { Overflow = [announces] });
        floor.Call();
        Assert.Equal(["ContactOverflowed c1 q0 v-1"], floor.Wait(4_000));
        Assert.Equal(["ContactMoved c1 q1", "ContactOverflowed c1 q1 v-1"], floor.Accepted(Command.Move(1, 1, 0)));
    }

    [Fact]
    public void NewTable_BeginsAgain()
    {
        Floor floor = Of(Nobody);
        floor.Call();
        var table = new RoutingTable([Floor.Queue() with { Overflow = [Nobody] }, Floor.Queue(1)]);
        Assert.Equal(["TableApplied", "ContactOverflowed c1 q0 v-1"], floor.Accepted(Command.ApplyTable(table)));
    }

    [Fact]
    public void CertificateEndsAsTheContactWidens_AgentIsChosenWithoutFault()
    {
        OverflowRule widens = Joins with { AfterMs = 1_000, Needs = [new SkillNeed(1, 1, true)] };
        QueueRule[] queues = [Floor.Queue() with { Overflow = [widens] }, Floor.Queue(1)];
        var floor = new Floor(new RoutingTable(queues, policy: new PolicyRule { Selection = AgentSelection.MostSkilled }));
        floor.Call();
        floor.Staff(0, new AgentProfile([new AgentSkill(1, 5, Floor.Start + 1_000)]));
        Assert.Equal("ContactReserved c1 a0 q0 r1 v13000", floor.Wait(1_000)[1]);
    }

    [Fact]
    public void RestoredWhileLookedAt_GoesOn()
    {
        Floor floor = Of(new OverflowRule(OverflowCondition.ServiceLevelBelow, OverflowEffect.Redirect) { Below = 0.75 }, Joins);
        floor.Call();
        floor.Wait(12_000);
        var saved = new System.Buffers.ArrayBufferWriter<byte>();
        floor.Engine.Save(saved);
        RoutingEngine restored = RoutingEngine.Load(saved.WrittenSpan, floor.Engine.Table);
        Assert.Equal(floor.Engine.NextDue, restored.NextDue);
        var events = new EventBuffer();
        restored.Apply(Command.Advance(), Floor.Start + 60_000, events);
        floor.Wait(48_000);
        Assert.Equal(floor.Events.ToArray(), events.Events.ToArray());
        Assert.Equal(EventKind.ContactLeft, events[events.Count - 1].Kind);
        Assert.Equal(floor.Engine.StateHash(), restored.StateHash());
    }

    private static Floor Of(params OverflowRule[] rules) => new(Floor.Queue() with { Overflow = rules }, Floor.Queue(1));
}
