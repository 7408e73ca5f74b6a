namespace Routing.Core.Tests;

/// <summary>Decisions allocate nothing once the engine has grown to its load.</summary>
[Collection("memory")]
public class ZeroAllocationTests
{
    private const int Agents = 1_000;
    private const int Queues = 20;
    private readonly RoutingEngine _engine = new();
    private readonly EventBuffer _events = new(1 << 12);
    private long _now = Floor.Start;
    private long _lastContact;

    public ZeroAllocationTests()
    {
        Do(Command.ApplyTable(TableOf(PolicyKind.Guard)));
        for (int agent = 0; agent < Agents; agent++)
        {
            int first = agent % Queues;
            int second = (first + 1) % Queues;
            Do(Command.DefineAgent(agent, Floor.Profile(Math.Min(first, second), Math.Max(first, second))));
            Do(Command.SignIn(agent));
        }
    }

    [Fact]
    public void OfferToIdleAgent_AllocatesNothing()
    {
        for (int agent = 0; agent < Agents; agent++) Do(Command.Ready(agent));
        for (int i = 0; i < 900; i++) Offer();
        for (long contact = 1; contact <= 900; contact++) Do(Command.HangUp(contact));
        long allocated = Measure(() =>
        {
            for (int i = 0; i < 300; i++)
            {
                Offer();
                EnsureReserved();
            }
        });
        Assert.Equal(0, allocated);
    }

    [Fact]
    public void ReadyToWaitingContact_AllocatesNothing()
    {
        for (int i = 0; i < 2 * Agents; i++) Offer();
        for (int agent = 0; agent < 300; agent++) Do(Command.Ready(agent));
        for (int agent = 0; agent < 300; agent++) Do(Command.NotReady(agent, NotReadyReason.FirstOfHost));
        long allocated = Measure(() =>
        {
            for (int agent = 300; agent < 600; agent++)
            {
                Do(Command.Ready(agent));
                EnsureReserved();
            }
        });
        Assert.Equal(0, allocated);
    }

    [Fact]
    public void FullCycle_AllocatesNothing()
    {
        for (int agent = 0; agent < Agents; agent++) Do(Command.Ready(agent));
        for (int i = 0; i < 3_000; i++) Cycle();
        long allocated = Measure(() =>
        {
            for (int i = 0; i < 3_000; i++) Cycle();
        });
        Assert.Equal(0, allocated);
    }

    [Fact]
    public void OverflowOfWaitingContacts_AllocatesNothing()
    {
        for (int i = 0; i < Agents; i++) Offer();
        for (int second = 0; second < 30; second++) Advance();
        for (long contact = 1; contact <= Agents; contact++) Do(Command.HangUp(contact));
        _now += 3_600_000;
        for (int i = 0; i < Agents; i++) Offer();
        int overflowed = 0;
        long allocated = Measure(() =>
        {
            for (int second = 0; second < 30; second++)
            {
                Advance();
                foreach (ref readonly RoutingEvent told in _events.Events) overflowed += told.Kind == EventKind.ContactOverflowed ? 1 : 0;
            }
        });
        Assert.Equal((0, Agents), (allocated, overflowed));
    }

    /// <summary>Contacts go late, and agents choose between them and those in time.</summary>
    [Theory]
    [InlineData(PolicyKind.Guardg)]
    [InlineData(PolicyKind.Lexg)]
    public void RecoveryOfLateContacts_AllocatesNothing(PolicyKind policy)
    {
        Do(Command.ApplyTable(TableOf(policy)));
        for (int i = 0; i < 2; i++) OfferAndLetGoLate();
        for (long contact = 1; contact <= _lastContact; contact++) Do(Command.HangUp(contact));
        OfferAndLetGoLate();
        for (int i = 0; i < Agents; i++) Offer();
        for (int agent = 0; agent < 300; agent++) Do(Command.Ready(agent));
        for (int agent = 0; agent < 300; agent++) Do(Command.NotReady(agent, NotReadyReason.FirstOfHost));
        long last = _lastContact - Agents;
        int recovered = 0;
        int inTime = 0;
        long allocated = Measure(() =>
        {
            for (int agent = 300; agent < 600; agent++)
            {
                Do(Command.Ready(agent));
                EnsureReserved();
                if (_events[1].Contact > last) inTime++;
                else recovered++;
            }

            for (int second = 0; second < 25; second++) Advance();
        });
        Assert.Equal(0, allocated);
        Assert.True(recovered > 50 && inTime > 50, $"{recovered} {inTime}");
    }

    private static RoutingTable TableOf(PolicyKind policy)
    {
        var queues = Enumerable.Range(0, Queues)
            .Select(number => Floor.Queue(number) with { Protected = number % 4 == 0, WrapUp = WrapUpMode.UntilEnded, Overflow = number % 2 == 0 ? [] : OverflowTo(number - 1) });
        return new RoutingTable([.. queues], policy: new PolicyRule { Kind = policy });
    }

    private void OfferAndLetGoLate()
    {
        for (int i = 0; i < Agents; i++) Offer();
        for (int second = 0; second < 25; second++) Advance();
    }

    /// <summary>Two rules that every contact meets within half a minute, and one that none does.</summary>
    private static OverflowRule[] OverflowTo(int queue) =>
    [
        new(OverflowCondition.ServiceLevelBelow, OverflowEffect.Widen) { Below = 0.5, WidenTo = queue, Needs = [new SkillNeed(queue)] },
        new(OverflowCondition.AfterWait, OverflowEffect.Announce) { AfterMs = 10_000 },
        new(OverflowCondition.NoAgents, OverflowEffect.Close),
    ];

    private void Advance()
    {
        _now += 1_000;
        Do(Command.Advance());
    }

    private void Cycle()
    {
        Offer();
        RoutingEvent reserved = _events[1];
        EnsureReserved();
        _now += 7;
        Do(Command.Accept(reserved.Agent, reserved.Reservation));
        _now += 11;
        Do(Command.Complete(reserved.Agent, reserved.Contact));
        Do(Command.EndWrapUp(reserved.Agent));
        Do(Command.NotReady(reserved.Agent, NotReadyReason.FirstOfHost));
        Do(Command.Ready(reserved.Agent));
    }

    private void EnsureReserved()
    {
        if (_events[1].Kind != EventKind.ContactReserved) throw new InvalidOperationException("Nobody got a contact.");
    }

    private void Offer()
    {
        long contact = ++_lastContact;
        Do(Command.Offer(contact, (int)(contact % Queues)));
    }

    private void Do(in Command command)
    {
        _events.Clear();
        RejectReason refusal = _engine.Apply(command, _now, _events);
        if (refusal != RejectReason.None) throw new InvalidOperationException(refusal.ToString());
    }

    private static long Measure(Action action)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
