using System.Buffers;

namespace Routing.Core.Tests.Policies;

/// <summary>Queue 0 and 2 are unprotected, queue 1 is protected; every agent serves all. Thresholds are 20 s, guard begins at 17 s.</summary>
public class GuardgPolicyTests
{
    private static readonly RoutingTable Table = TableOf(PolicyKind.Guardg);

    [Fact]
    public void UnprotectedQueuesAreNotShort_EveryDecision()
    {
        var steering = new Steering(Table);
        AnswerInTime(steering, 0, 2);
        Assert.Equal(Enumerable.Range(1, 7), Recovering(steering, 30_000));
    }

    /// <summary>The protected queue meets its target: it has no part in this.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void AnyUnprotectedQueueIsShort_EveryThirdDecision(int other)
    {
        var steering = new Steering(Table);
        AnswerInTime(steering, other, 1);
        Assert.Equal([3, 6], Recovering(steering, 30_000));
    }

    /// <summary>Worked by hand: m = (hits + 5 · 0.75) / (count + 5); 19 of 25 and nothing before would be 0.75833.</summary>
    [Theory]
    [InlineData(19, 6, false)]
    [InlineData(20, 6, true)]
    public void MarginOverTheTarget_Decides(int inTime, int late, bool takes)
    {
        var steering = new Steering(new RoutingTable([Floor.Queue() with { Target = 0.75 }], policy: new PolicyRule { Kind = PolicyKind.Guardg }));
        for (int i = 0; i < inTime; i++) steering.Book(0, Outcome.AnsweredInTime, false);
        for (int i = 0; i < late; i++) steering.Book(0, Outcome.PastThreshold, false);
        Assert.Equal(takes, steering.TakesRecovering(false, 30_000));
    }

    [Theory]
    [InlineData(40_000, false)]
    [InlineData(40_001, true)]
    public void OldestPastFortySeconds_AtOnce(long oldestMs, bool takes) => Assert.Equal(takes, new Steering(Table).TakesRecovering(true, oldestMs));

    [Theory]
    [InlineData(1, 16_999, false)]
    [InlineData(1, 17_000, true)]
    [InlineData(0, 600_000, false)]
    public void ProtectedCallerPastItsGuard_GoesFirst(int queue, long delayMs, bool first) => Assert.Equal(first, new Steering(Table).GoesFirst(queue, delayMs));

    [Fact]
    public void ProtectedQueue_HasNoRecoveryLanes() => Assert.Equal([true, false, true], Enumerable.Range(0, 3).Select(new Steering(Table).Recovers));

    [Fact]
    public void LateCallerOfAShortQueue_StandsAsideTwiceOfThree()
    {
        Floor floor = WithLateCaller(Table, 25_000);
        Call(floor, 3);
        Assert.Equal([3, 4, 2, 5], Served(floor, 4));
    }

    [Fact]
    public void LateCallerOfAQueueThatIsNotShort_IsTakenFirst()
    {
        Floor floor = WithLateCaller(Table, 25_000, answeredBefore: 12);
        Call(floor, 2);
        floor.Call(queue: 2);
        Assert.Equal([14, 15, 16, 17], Served(floor, 4));
    }

    [Theory]
    [InlineData(40_000, 3)]
    [InlineData(41_000, 2)]
    public void LateCallerOfAShortQueue_IsTakenFirstPastFortySeconds(long waitMs, long taken)
    {
        Floor floor = WithLateCaller(Table, waitMs);
        Call(floor, 1);
        Assert.Equal([taken], Served(floor, 1));
    }

    /// <summary>The lifted caller, 3, is no decision: two follow that go to callers in time, and the third recovers.</summary>
    [Fact]
    public void LiftedCaller_GoesFirstAndIsNotCounted()
    {
        Floor floor = WithLateCaller(Table, 8_000);
        floor.Call(queue: 1);
        floor.Wait(17_500);
        Call(floor, 3);
        Assert.Equal([3, 4, 5, 2, 6], Served(floor, 5));
    }

    /// <summary>A step of priority is 5 s: with it 13 s are past the guard.</summary>
    [Theory]
    [InlineData(1, 3)]
    [InlineData(0, 2)]
    public void HeadStart_CountsForTheGuard(int priority, long taken)
    {
        Floor floor = WithLateCaller(Table, 28_000);
        floor.Call(queue: 1, priority: priority);
        floor.Wait(13_000);
        Assert.Equal([taken], Served(floor, 1));
    }

    [Fact]
    public void LateProtectedCaller_GoesBeforeAnEarlierLateOne()
    {
        Floor floor = WithLateCaller(Table, 2_000);
        floor.Call(queue: 1);
        floor.Wait(40_000);
        Call(floor, 1);
        Assert.Equal([3, 2, 4], Served(floor, 3));
    }

    [Fact]
    public void LateCallersOfTwoQueues_OldestFirst()
    {
        Floor floor = WithLateCaller(Table, 1_000, queue: 2);
        floor.Call(queue: 0);
        floor.Wait(45_000);
        Call(floor, 1);
        Assert.Equal([2, 3, 4], Served(floor, 3));
    }

    /// <summary>Caller 1 comes by transfer and waits no less long than 3, who is late.</summary>
    [Fact]
    public void TransferredCaller_DoesNotStandAside()
    {
        var floor = new Floor(Table);
        floor.Staff(0, 0);
        floor.Staff(1, 0);
        Call(floor, 2);
        floor.Take(0);
        floor.Take(1);
        floor.Accepted(Command.TransferToQueue(1, 0, 0));
        floor.Accepted(Command.NotReady(0, NotReadyReason.FirstOfHost));
        Call(floor, 1);
        floor.Wait(25_000);
        Call(floor, 1);
        Assert.Equal([1, 4, 3], Served(floor, 3, agent: 1));
    }

    [Theory]
    [InlineData(0, 4)]
    [InlineData(1, 3)]
    public void LateCallerMoved_StandsWhereItsNewQueueSays(int to, long taken)
    {
        Floor floor = WithLateCaller(Table, 1_000);
        floor.Call(queue: 1 - to);
        floor.Wait(25_000);
        floor.Accepted(Command.HangUp(2));
        floor.Accepted(Command.Move(3, to, 0));
        floor.Call(queue: 0);
        Assert.Equal([taken], Served(floor, 1));
    }

    [Theory]
    [InlineData(PolicyKind.Guard, PolicyKind.Guardg, 3)]
    [InlineData(PolicyKind.Guardg, PolicyKind.Guard, 2)]
    public void PolicyChanged_LateCallersStandAnew(PolicyKind before, PolicyKind after, long taken)
    {
        Floor floor = WithLateCaller(TableOf(before), 25_000);
        Call(floor, 1);
        floor.Accepted(Command.ApplyTable(TableOf(after)));
        Assert.Equal([taken], Served(floor, 1));
    }

    [Fact]
    public void SavedAfterTwoDecisions_TheLoadedEngineMakesTheThird()
    {
        Floor floor = WithLateCaller(Table, 25_000);
        Call(floor, 3);
        Assert.Equal([3, 4], Served(floor, 2));
        var writer = new ArrayBufferWriter<byte>();
        floor.Engine.Save(writer);
        RoutingEngine loaded = RoutingEngine.Load(writer.WrittenSpan, floor.Engine.Table);
        Assert.Equal(floor.Engine.StateHash(), loaded.StateHash());
        loaded.Apply(Command.Accept(0, floor.Agent(0).Reservation), Floor.Start + floor.Now, new EventBuffer());
        loaded.Apply(Command.Complete(0, 4), Floor.Start + floor.Now, new EventBuffer());
        Assert.True(loaded.TryGetAgent(0, out AgentView agent));
        Assert.Equal(2, agent.Contact);
    }

    private static RoutingTable TableOf(PolicyKind kind) => new(
        [Floor.Queue() with { Target = 0.75 }, Floor.Queue() with { Protected = true, Target = 0.85 }, Floor.Queue() with { Target = 0.75 }],
        policy: new PolicyRule { Kind = kind });

    /// <summary>Agent 0 talks, and the next caller has waited for it.</summary>
    private static Floor WithLateCaller(RoutingTable table, long waitMs, int queue = 0, int answeredBefore = 0)
    {
        var floor = new Floor(table);
        floor.Staff(0, 0);
        for (int i = 0; i < answeredBefore; i++)
        {
            floor.Call(queue: i % 2 * 2);
            floor.Take(0);
            floor.Accepted(Command.Complete(0, floor.Agent(0).Contact));
        }

        floor.Call(queue: 1);
        floor.Take(0);
        floor.Call(queue: queue);
        floor.Wait(waitMs);
        return floor;
    }

    private static void Call(Floor floor, int callers)
    {
        for (int i = 0; i < callers; i++) floor.Call();
    }

    /// <summary>Whom the agent takes each time it is done with the one before.</summary>
    private static List<long> Served(Floor floor, int times, int agent = 0)
    {
        var served = new List<long>();
        for (int i = 0; i < times; i++)
        {
            if (i > 0) floor.Take(agent);
            floor.Accepted(Command.Complete(agent, floor.Agent(agent).Contact));
            served.Add(floor.Agent(agent).Contact);
        }

        return served;
    }

    private static void AnswerInTime(Steering steering, params int[] queues)
    {
        foreach (int queue in queues)
        {
            for (int i = 0; i < 50; i++) steering.Book(queue, Outcome.AnsweredInTime, false);
        }
    }

    private static IEnumerable<int> Recovering(Steering steering, long oldestMs) =>
        [.. Enumerable.Range(1, 7).Where(_ => steering.TakesRecovering(true, oldestMs))];
}
